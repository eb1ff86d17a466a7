import { z } from 'zod'
import { list, partPercent } from '@/lib/rules/fields'

const choice = <const Options extends readonly [string, ...string[]]>(...options: Options) =>
  z.enum(options).default(options[0] as Options[0])
const yes = z.boolean().default(true)
const no = z.boolean().default(false)

/** One step of a scale: from this progress on, the plan counts for that much. */
const progressStep = z.strictObject({ fromPct: partPercent, countedPct: partPercent })

/** The choices A1 to A30 a region may make where the texts are open, each with the reading of the house as default. Described in setting-list.ts. */
export const settingsSchema = z.strictObject({
  incentiveBeyondTransportAndPertinence: choice('none', 'allowed'),
  savingsBasis: choice('forecast', 'contract-target'),
  progressScale: choice('linear', 'all-or-nothing', 'steps'),
  progressSteps: list(progressStep).default([]),
  sanctionCapMode: choice('per-volet', 'global'),
  closedYearReference: choice('decision', 'evaluated-year', 'proposal'),
  qualityScale: choice('rate-with-reason', 'regional-scale'),
  refusalForm: choice('financial', 'liste-en-sus'),
  priorApprovalStart: choice('effective-date', 'notification'),
  shiftNonWorkingDay: no,
  evolutionDisplay: choice('difference'),
  paracetamolExcludedFrom: choice('both', 'numerator'),
  missingIndicator: choice('zero', 'exclude'),
  weightsNotHundred: choice('normalise', 'refuse'),
  listeEnSusPeriod: choice('year-after-decision', 'decision-date'),
  sanctionsCumulated: no,
  firstProposalDelay: choice('one-month', 'three-weeks'),
  medicationUnreported: choice('to-assess', 'targeted'),
  evolutionUnknown: choice('to-assess'),
  unreliableData: choice('exclude', 'keep'),
  committeeMeetingsPerYear: z.int().min(1).max(24).default(4),
  sanctioningVolets: choice('all', 'as-signed'),
  observationsDelay: choice('one-month', 'none'),
  prescriptionCount: choice('formula', 'label'),
  equalityMeetsTarget: yes,
  confidenceBound: choice('strict'),
  renewalStart: choice('after-current-end', 'next-january'),
  successorContract: choice('new-avenant'),
  militaryHospitals: choice('socle-only', 'all-volets'),
  overseasExtraTime: choice('none'),
  secondGenerationRate: choice('to-load', 'twenty', 'thirty'),
})

export type Settings = z.output<typeof settingsSchema>

/** Every choice at its default. */
export const usualSettings: Settings = settingsSchema.parse({})
