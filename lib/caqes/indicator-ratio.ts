import { z } from 'zod'
import { formatPercent, formatQuantity } from '@/lib/core/number-text'
import { compare, divide, toFixed, toPercent } from '@/lib/core/ratio'
import { field, percent, quantity } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { meetsCeiling, meetsFloor } from './evolution'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'

const annex = instruction('annexe 3')

const input = z.strictObject({
  numerator: field(quantity, 'Numérateur'),
  denominator: field(quantity, 'Dénominateur'),
  bounded: field(z.boolean(), 'Vrai taux', 'Le numérateur est une partie du dénominateur'),
  better: field(z.enum(['higher', 'lower']), 'Sens', 'Mieux quand il monte, ou quand il baisse'),
  targetPct: field(percent, 'Cible'),
})

type Input = z.output<typeof input>
type Result = { valuePct: string; met: boolean | null }

function evaluate({ numerator, denominator, bounded, better, targetPct }: Input, context: Context): Outcome<Result> {
  const { tracer, settings } = context
  if (numerator === undefined || denominator === undefined) return notComputable('missing')
  tracer.step(
    'Numérateur et dénominateur',
    () => `${formatQuantity(numerator)} / ${formatQuantity(denominator)}`,
    annex,
  )
  if (denominator.n === 0n) return notComputable('zero-denominator')
  if ((bounded ?? true) && compare(numerator, denominator) > 0)
    return refused('numerator-over-denominator', { maxPct: '100.00' })
  const value = toPercent(divide(numerator, denominator))
  tracer.step('Taux', () => formatPercent(value), annex)
  if (!targetPct) return computed({ valuePct: toFixed(value, 2), met: null })
  const met =
    (better ?? 'higher') === 'higher'
      ? meetsFloor(value, targetPct, settings)
      : meetsCeiling(value, targetPct, settings)
  tracer.step(
    () => `Cible de ${formatPercent(targetPct)}`,
    () => (met ? 'atteinte' : 'non atteinte'),
    convention('A24'),
  )
  return computed({ valuePct: toFixed(value, 2), met })
}

export const indicatorRatio = caqesRule<Input, Result>({
  id: 'indicator.ratio',
  label: 'Indicateur\u00a0: taux',
  summary: 'Un dénominateur nul ne vaut ni 0 ni 100\u00a0%\u202f; la comparaison à la cible se fait avant l’arrondi.',
  sources: [annex],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: always, evaluate }],
})
