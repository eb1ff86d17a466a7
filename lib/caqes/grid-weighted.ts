import { z } from 'zod'
import { formatPercent } from '@/lib/core/number-text'
import { add, compare, hundred, toFixed, zero } from '@/lib/core/ratio'
import { field, list, partPercent, quantity, text } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { type WeightedLevel, weightedMean } from './modulation'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'

const annex = instruction('annexe 1 §2')

const line = z.strictObject({
  code: field(text, 'Code'),
  weight: field(quantity, 'Coefficient'),
  levelPct: field(partPercent, 'Niveau atteint', 'De 0 à 100\u00a0%'),
  state: field(z.enum(['computed', 'missing', 'not-applicable']), 'Situation'),
})

const input = z.strictObject({
  lines: field(list(line), 'Lignes de la grille'),
  missing: field(z.enum(['zero', 'exclude']), 'Valeur absente', 'Comptée au niveau 0, ou écartée par décision motivée'),
})

type Input = z.output<typeof input>
type Line = z.output<typeof line>
type Result = { resultPct: string; flagged: readonly string[] }

function evaluate({ lines, missing }: Input, context: Context): Outcome<Result> {
  if (!lines) return notComputable('lines')
  const absent = absentFields(lines)
  if (absent.length > 0) return notComputable(...absent)
  const { tracer, settings } = context
  const exclude = (missing ?? settings.missingIndicator) === 'exclude'
  const counted: WeightedLevel[] = []
  const flagged: string[] = []
  for (const { code = '', weight = zero, levelPct = zero, state } of lines) {
    if (state === 'not-applicable' || weight.n === 0n) continue
    if (state === 'missing') flagged.push(code)
    if (state === 'computed' || !exclude) counted.push({ weight, level: state === 'computed' ? levelPct : zero })
  }
  if (flagged.length > 0)
    tracer.step(
      'Valeurs absentes',
      () => `${flagged.join(', ')}\u00a0: ${exclude ? 'écartées' : 'comptées au niveau 0'}`,
      convention('A12'),
    )
  const mean = weightedMean(counted)
  if (!mean) return notComputable('no-weight')
  if (settings.weightsNotHundred === 'refuse' && !totalsHundred(counted)) return refused('weights-not-hundred')
  tracer.step('Niveau global, pondéré par les coefficients', () => formatPercent(mean), annex)
  return computed({ resultPct: toFixed(mean, 2), flagged })
}

function totalsHundred(counted: readonly WeightedLevel[]): boolean {
  return (
    compare(
      counted.reduce((sum, { weight }) => add(sum, weight), zero),
      hundred,
    ) === 0
  )
}

/** What some line lacks, in the order of a line's fields. The weight of an indicator that does not apply is nil anyway. */
function absentFields(lines: readonly Line[]): string[] {
  const lacking = (name: string, lacks: (one: Line) => boolean) => (lines.some(lacks) ? [name] : [])
  return [
    ...lacking('code', (one) => one.code === undefined),
    ...lacking('weight', (one) => one.weight === undefined && one.state !== 'not-applicable'),
    ...lacking('state', (one) => one.state === undefined),
  ]
}

export const gridWeighted = caqesRule<Input, Result>({
  id: 'grid.weighted',
  label: 'Grille\u00a0: résultat pondéré',
  summary: 'Moyenne des niveaux pondérée par les coefficients\u202f; un indicateur non applicable ne compte pas.',
  sources: [annex],
  input,
  defaultOn: () => usualDay,
  contradictions: ({ lines = [] }) =>
    lines.some((one) => one.state === 'computed' && one.levelPct === undefined) ? ['levelPct'] : [],
  versions: [{ regime: always, evaluate }],
})
