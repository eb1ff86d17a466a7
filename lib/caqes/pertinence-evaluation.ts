import { z } from 'zod'
import { amountText, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, fromPercent, hundred, multiply, type Ratio, toFixed, zero } from '@/lib/core/ratio'
import { amount, field, list, partPercent, percent, quantity } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { remainder, weightedMean } from './modulation'
import { traceOverCap } from './over-cap'
import { financialSanctionCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction } from './sources'

const annex = instruction('annexe 5 §3')

const complementary = z.strictObject({
  weight: field(quantity, 'Coefficient'),
  levelPct: field(partPercent, 'Niveau atteint', 'De 0 à 100\u00a0%'),
})

const input = z.strictObject({
  mainObjectiveMet: field(z.boolean(), 'Objectif de la thématique principale atteint'),
  sanctionKind: field(z.enum(['withholding', 'msap']), 'Nature de la sanction', 'Fixée à la signature du contrat'),
  incentiveMax: field(amount, 'Intéressement maximal du contrat'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  sanctionRatePct: field(percent, 'Taux de la retenue'),
  complementary: field(list(complementary), 'Objectifs complémentaires'),
})

type Input = z.output<typeof input>
type Result = {
  decision: 'incentive' | 'sanction'
  sanctionKind: 'withholding' | 'msap' | null
  modulationPct: string
  incentive: string
  sanction: string
}

function evaluate(input: Input, context: Context): Outcome<Result> {
  const legal = context.read(financialSanctionCap)
  const rate = input.sanctionRatePct ?? legal
  if (compare(rate, legal) > 0) {
    traceOverCap(context, rate, annex)
    return refused('sanction-rate-over-cap', { maxSanctionRatePct: toFixed(legal, 2) })
  }
  const missing = missingOf(input, neededBy(input))
  if (missing.length > 0 || input.mainObjectiveMet === undefined) return notComputable(...missing)
  const { tracer } = context
  const met = input.mainObjectiveMet
  tracer.step(
    'Objectif de la thématique principale',
    () => (met ? 'atteint\u00a0: intéressement' : 'non atteint\u00a0: sanction'),
    annex,
  )
  const lines = input.complementary ?? []
  if (lines.some((line) => line.weight === undefined)) return notComputable('weight')
  const modulation = modulationOf(lines, met, context)
  if (!modulation) return notComputable('no-weight')
  tracer.step('Modulation par les objectifs complémentaires', () => formatPercent(modulation), annex)
  const kind = met ? null : (input.sanctionKind ?? null)
  return computed({
    decision: met ? 'incentive' : 'sanction',
    sanctionKind: kind,
    modulationPct: toFixed(modulation, 2),
    incentive: met ? incentiveOf(input, modulation, context) : '0.00',
    sanction:
      kind === 'withholding' ? withholdingOf(input, rate, modulation, context) : withoutWithholding(kind, context),
  })
}

/** What the decision needs, in input order. */
function neededBy({ mainObjectiveMet, sanctionKind }: Input): readonly (keyof Input)[] {
  if (mainObjectiveMet === undefined) return ['mainObjectiveMet']
  if (mainObjectiveMet) return ['incentiveMax']
  return sanctionKind === 'msap' ? ['sanctionKind'] : ['sanctionKind', 'amRevenue']
}

/** Mean level in percent; null when no coefficient counts. Without complementary objective, nothing softens nor reduces. */
function modulationOf(lines: NonNullable<Input['complementary']>, met: boolean, { settings }: Context): Ratio | null {
  if (lines.length === 0) return met ? hundred : zero
  const counted = settings.missingIndicator === 'exclude' ? lines.filter((line) => line.levelPct !== undefined) : lines
  return weightedMean(counted.map(({ weight = zero, levelPct = zero }) => ({ weight, level: levelPct })))
}

function incentiveOf({ incentiveMax = 0n }: Input, modulation: Ratio, { tracer }: Context): string {
  const due = toCents(percentOf(incentiveMax, modulation))
  tracer.step(
    () => `Intéressement, sur un maximum de ${formatCents(incentiveMax)}`,
    () => formatCents(due),
    instruction('IV.b.i'),
  )
  return amountText(due)
}

function withholdingOf({ amRevenue = 0n }: Input, rate: Ratio, modulation: Ratio, { tracer }: Context): string {
  const due = toCents(multiply(percentOf(amRevenue, rate), remainder(fromPercent(modulation))))
  tracer.step(
    () => `Retenue\u00a0: ${formatPercent(rate)} de ${formatCents(amRevenue)}, modulée`,
    () => formatCents(due),
    annex,
  )
  return amountText(due)
}

function withoutWithholding(kind: 'msap' | null, { tracer }: Context): string {
  if (kind === 'msap') tracer.step('Sanction', () => 'mise sous accord préalable, sans retenue', annex)
  return '0.00'
}

export const pertinenceEvaluation = caqesRule<Input, Result>({
  id: 'pertinence.evaluation',
  label: 'Évaluation du volet pertinence',
  summary:
    'La thématique principale déclenche l’intéressement ou la sanction\u202f; les objectifs complémentaires en modulent le montant.',
  sources: [annex, instruction('IV.b')],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
