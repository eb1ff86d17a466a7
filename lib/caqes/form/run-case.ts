import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import type { Answer } from '@/lib/rules/answer'
import type { RegisteredRule } from '@/lib/rules/registry'
import { usualDay } from '../regimes'
import { type RegionChoices, type RegionReading, regionSource } from '../region-choices'
import { settingFieldsOf } from '../rule-page'
import { settingList } from '../setting-list'
import { type Settings, usualSettings } from '../settings'
import { answer } from '../simulation'
import { type CaseRequest, caseQuery } from './case-address'
import type { CaseParams } from './case-paths'
import { type CaseView, viewOf } from './case-view'
import { type FormField, formFields } from './form-fields'
import { type ReadCase, readCase } from './read-case'

/** A case as its page shows it. */
export type RunCase = {
  fields: readonly FormField[]
  settingFields: readonly FormField[]
  view: CaseView
  read: ReadCase
  /** Null while nothing was typed, or a value could not be read. */
  answer: Answer | null
  /** The query that replays it, shortest form. */
  query: string
  /** The same with every choice the rule reads written out: it gives the same answer in any region, later too. */
  pinnedQuery: string
  /** What the region chose on the day of the case; null without a region. */
  region: { name: string; day: CivilDate; choices: RegionChoices } | null
}

/** Reads the address of a case and asks the rule, with the settings in force in a region on the day of the case. */
export function runCase(
  rule: RegisteredRule<Settings>,
  params: CaseParams,
  reading: RegionReading | null = null,
): RunCase {
  const fields = formFields(rule.input)
  const settings = settingFieldsOf(rule.id)
  const read = readCase(rule.id, fields, settings, params)
  const region = reading && regionOn(reading, rule, read)
  const ready = !read.empty && Object.keys(read.errors).length === 0
  return {
    fields,
    settingFields: settings,
    view: viewOf(fields, settings, params, region?.choices ?? {}),
    read,
    answer: ready ? (reading ? answer(read.request, regionSource(reading)) : answer(read.request)) : null,
    query: caseQuery(read.request),
    pinnedQuery: caseQuery(region ? pinned(read.request, settings, region.choices) : read.request),
    region,
  }
}

/** The day of the case as it can be told so far: the one asked, else the rule's own. */
function regionOn({ name, choicesOn }: RegionReading, rule: RegisteredRule<Settings>, { request }: ReadCase) {
  const day = parseCivilDate(request.on ?? '') ?? rule.usualDay(request.input) ?? usualDay
  return { name, day, choices: choicesOn(day) }
}

function pinned(request: ReadCase['request'], settings: readonly FormField[], choices: RegionChoices): CaseRequest {
  const values = settings
    .filter(({ name }) => settingList[name as keyof Settings].decidedBy === 'region')
    .map(({ name }) => {
      const setting = name as keyof Settings
      return [setting, choices[setting]?.value ?? usualSettings[setting]]
    })
  return { ...request, settings: { ...Object.fromEntries(values), ...request.settings } }
}
