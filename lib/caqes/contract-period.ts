import { z } from 'zod'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { count, day, field } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { earliest, endOfYear, firstOfYear, latest, yearOf } from './calendar'
import { contractYears, firstGenerationEnd } from './parameters'
import { r1Procedure, r2, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction, lfss2020, socialSecurityCode } from './sources'
import { voletSchema } from './volets'

const entry = instruction('II.a.ii')
const duration = instruction('II.a.iv')

const input = z.strictObject({
  kind: field(z.enum(['contract', 'avenant', 'volet-renewal', 'volet-termination']), 'Acte signé'),
  volet: field(voletSchema, 'Volet'),
  signedOn: field(day, 'Signé le'),
  years: field(count, 'Durée en années', 'De 1 à 5 pour un volet additionnel'),
  currentEndsOn: field(day, 'Fin en cours', 'Du volet renouvelé ou modifié'),
  subjectTo2022Obligation: field(z.boolean(), 'Concerné par l’obligation de 2022'),
})

type Input = z.output<typeof input>
type Result = { startsOn: CivilDate | null; endsOn: CivilDate | null; effectiveEndsOn: CivilDate | null }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const longest = context.read(contractYears)
  if (durationMatters(input) && input.years !== undefined && (input.years < 1 || input.years > longest))
    return refused('duration', { minYears: 1, maxYears: longest })
  const missing = missingOf(input, neededBy(input))
  const { signedOn, kind } = input
  if (signedOn === undefined || kind === undefined || missing.length > 0) return notComputable(...missing)
  const startsOn = startOf(input, signedOn, context)
  const endsOn = endOf(input, signedOn, startsOn, context)
  const effectiveEndsOn = effectiveEnd(input, endsOn, context)
  if (startsOn && effectiveEndsOn && startsOn > effectiveEndsOn) {
    context.tracer.step('Prise d’effet', () => 'après la fin\u00a0: l’acte est caduc', lfss2020)
    return refused('lapsed', { effectiveEndsOn })
  }
  return computed({ startsOn, endsOn, effectiveEndsOn })
}

/** A duration is only asked for an additional volet that begins or goes on. */
function durationMatters({ kind, volet }: Input): boolean {
  return kind !== undefined && kind !== 'volet-termination' && volet !== undefined && volet !== 'socle'
}

function neededBy(input: Input): readonly (keyof Input)[] {
  const { kind, volet, years } = input
  if (kind === 'volet-termination') return ['signedOn']
  if (kind === 'avenant' && years === undefined && volet !== 'socle')
    return ['kind', 'volet', 'signedOn', 'currentEndsOn']
  const length: readonly (keyof Input)[] = durationMatters(input) ? ['years'] : []
  const running: readonly (keyof Input)[] = kind === 'volet-renewal' ? ['currentEndsOn'] : []
  return ['kind', 'volet', 'signedOn', ...length, ...running]
}

function startOf({ kind, currentEndsOn }: Input, signedOn: CivilDate, context: Context): CivilDate | null {
  if (kind === 'volet-termination') return null
  const january = firstOfYear(yearOf(signedOn) + 1)
  const follows = kind === 'volet-renewal' && context.settings.renewalStart === 'after-current-end'
  const start = follows && currentEndsOn ? latest(january, addDays(currentEndsOn, 1)) : january
  context.tracer.step(
    () => `Signé le ${formatLongDate(signedOn)}`,
    () => `entre en vigueur le ${formatLongDate(start)}`,
    entry,
  )
  if (start !== january) context.tracer.step('Renouvellement', () => 'à la suite du volet en cours', convention('A26'))
  return start
}

function endOf(
  { kind, volet, years, currentEndsOn }: Input,
  signedOn: CivilDate,
  startsOn: CivilDate | null,
  { tracer }: Context,
): CivilDate | null {
  if (startsOn === null) {
    const end = endOfYear(yearOf(signedOn))
    tracer.step('Résiliation du volet', () => `prend effet le ${formatLongDate(end)}`, entry)
    return end
  }
  if (volet === 'socle') {
    tracer.step('Volet obligatoire', () => 'durée indéterminée', instruction('II.a.iii'))
    return null
  }
  const end = kind === 'avenant' && years === undefined ? currentEndsOn : endOfYear(yearOf(startsOn) + (years ?? 1) - 1)
  if (end) tracer.step('Fin du volet', () => formatLongDate(end), duration)
  return end ?? null
}

function effectiveEnd(
  { subjectTo2022Obligation }: Input,
  endsOn: CivilDate | null,
  context: Context,
): CivilDate | null {
  if (subjectTo2022Obligation ?? true) return endsOn
  const last = context.read(firstGenerationEnd)
  return endsOn ? earliest(endsOn, last) : last
}

export const contractPeriod = caqesRule<Input, Result>({
  id: 'contract.period',
  label: 'Période d’un contrat, d’un avenant ou d’une résiliation',
  summary: 'Tout acte prend effet au 1er janvier qui suit sa signature\u202f; un volet additionnel dure de 1 à 5 ans.',
  sources: [entry, duration, lfss2020, socialSecurityCode('article L. 162-30-2')],
  input,
  defaultOn: ({ signedOn }) => signedOn ?? usualDay,
  versions: [
    { regime: r1Procedure, evaluate },
    {
      regime: r2,
      caution: 'La date d’entrée en vigueur des contrats conclus à partir de 2022 n’a pas été lue dans les textes.',
      evaluate,
    },
  ],
})
