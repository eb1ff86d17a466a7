import { z } from 'zod'
import { formatPercent, formatQuantity } from '@/lib/core/number-text'
import { divide, type Ratio, subtract, toFixed, toPercent } from '@/lib/core/ratio'
import { field, list, quantity, signedPercent } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome } from '@/lib/rules/outcome'
import { meetsCeiling } from './evolution'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'

const annex = instruction('annexe 3, articles 10-4 et 10-5')
const exclusions = list(z.union([quantity, z.null()]))

const input = z.strictObject({
  previous: field(quantity, 'Année précédente'),
  current: field(quantity, 'Année évaluée'),
  previousExcluded: field(exclusions, 'À exclure de l’année précédente', 'Rétrocession, hépatite C'),
  currentExcluded: field(exclusions, 'À exclure de l’année évaluée', 'Rétrocession, hépatite C'),
  maxPct: field(signedPercent, 'Évolution maximale'),
})

type Input = z.output<typeof input>
type Result = { previousBase: string; currentBase: string; evolutionPct: string; met: boolean | null }

/** The total less what is excluded; null when any of it is unknown. */
function baseOf(total: Ratio | undefined, excluded: Input['previousExcluded'] = []): Ratio | null {
  let base = total ?? null
  for (const part of excluded) base = base && part && subtract(base, part)
  return base
}

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { tracer, settings } = context
  const previous = baseOf(input.previous, input.previousExcluded)
  const current = baseOf(input.current, input.currentExcluded)
  if (!previous || !current) return notComputable('missing')
  tracer.step('Bases, exclusions déduites', () => `${formatQuantity(previous)} puis ${formatQuantity(current)}`, annex)
  if (previous.n === 0n) return notComputable('zero-denominator')
  const evolution = toPercent(divide(subtract(current, previous), previous))
  tracer.step('Évolution', () => formatPercent(evolution), convention('A10'))
  const { maxPct } = input
  const met = maxPct ? meetsCeiling(evolution, maxPct, settings) : null
  if (maxPct)
    tracer.step(
      () => `Maximum de ${formatPercent(maxPct)}`,
      () => (met ? 'respecté' : 'dépassé'),
      convention('A24'),
    )
  return computed({
    previousBase: toFixed(previous, 2),
    currentBase: toFixed(current, 2),
    evolutionPct: toFixed(evolution, 2),
    met,
  })
}

/** One cannot exclude more than there is. */
function contradictions(input: Input): readonly string[] {
  const names: string[] = []
  if ((baseOf(input.previous, input.previousExcluded)?.n ?? 0n) < 0n) names.push('previousExcluded')
  if ((baseOf(input.current, input.currentExcluded)?.n ?? 0n) < 0n) names.push('currentExcluded')
  return names
}

export const indicatorEvolution = caqesRule<Input, Result>({
  id: 'indicator.evolution',
  label: 'Indicateur\u00a0: évolution',
  summary: 'Les exclusions sont déduites des deux années avant la division.',
  sources: [annex],
  input,
  defaultOn: () => usualDay,
  contradictions,
  versions: [{ regime: always, evaluate }],
})
