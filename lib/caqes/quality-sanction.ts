import { z } from 'zod'
import { plural } from '@/lib/core/format'
import { amountText, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, multiply, type Ratio, toPercent } from '@/lib/core/ratio'
import { amount, count, field, partPercent, percent, text } from '@/lib/rules/fields'
import { computed, missingOf, notApplicable, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { countedProgress, remainder } from './modulation'
import { traceOverCap } from './over-cap'
import { financialSanctionCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'

const annex = instruction('annexe 6 §1')
const riskCounts = ['1', '2', '3'] as const

const scale = z.strictObject({
  '1': field(percent, 'Un risque'),
  '2': field(percent, 'Deux risques'),
  '3': field(percent, 'Trois risques'),
})

const input = z.strictObject({
  riskCount: field(
    count.refine((value) => value <= riskCounts.length),
    'Nombre de risques',
    'De 0 à 3',
  ),
  scalePct: field(scale, 'Barème par nombre de risques', 'Absent\u00a0: le directeur général fixe un taux motivé'),
  ratePct: field(percent, 'Taux fixé par le directeur général'),
  reason: field(text, 'Motif du taux'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  planProgressPct: field(partPercent, 'Progression du plan d’amélioration', 'De 0 à 100\u00a0%'),
})

type Input = z.output<typeof input>
type Result = { legalCap: string; sanction: string }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { tracer } = context
  const { riskCount, amRevenue, planProgressPct } = input
  if (riskCount === 0) {
    tracer.step('Nombre de risques', () => 'aucun\u00a0: pas de sanction', annex)
    return notApplicable('no-risk')
  }
  const legal = context.read(financialSanctionCap)
  const legalCap = amRevenue === undefined ? null : amountText(toCents(percentOf(amRevenue, legal)))
  const rates = [...riskCounts.map((risks) => input.scalePct?.[risks]), input.ratePct]
  const excessive = rates.find((rate) => rate && compare(rate, legal) > 0)
  if (excessive) {
    traceOverCap(context, excessive, annex)
    return refused('over-cap', { legalCap })
  }
  const rate = rateOf(input)
  const missing = [
    ...missingOf(input, ['riskCount']),
    ...(typeof rate === 'string' ? [rate] : []),
    ...missingOf(input, ['amRevenue', 'planProgressPct']),
  ]
  if (
    amRevenue === undefined ||
    planProgressPct === undefined ||
    !rate ||
    typeof rate === 'string' ||
    legalCap === null
  )
    return notComputable(...missing)
  tracer.step(
    () => `Taux retenu pour ${plural(riskCount ?? 0, 'risque')}`,
    () => formatPercent(rate),
    input.scalePct ? convention('A6') : annex,
  )
  tracer.step(
    () => `Plafond sur ${formatCents(amRevenue)} de produits`,
    () => legalCapText(amRevenue, legal),
    annex,
  )
  const share = remainder(countedProgress(planProgressPct, context.settings))
  tracer.step('Modulation selon le plan d’amélioration', () => formatPercent(toPercent(share)), annex)
  const due = toCents(multiply(percentOf(amRevenue, rate), share))
  tracer.step('Sanction', () => formatCents(due), annex)
  return computed({ legalCap, sanction: amountText(due) })
}

const legalCapText = (amRevenue: bigint, legal: Ratio) => formatCents(toCents(percentOf(amRevenue, legal)))

/** The rate of the scale for the number of risks, else the DG's own with its reason; or the name of what is missing. */
function rateOf({ riskCount, scalePct, ratePct, reason }: Input): Ratio | string | null {
  if (scalePct) {
    const risks = riskCounts.find((one) => Number(one) === riskCount)
    return risks ? (scalePct[risks] ?? 'scalePct') : null
  }
  return ratePct && reason !== undefined ? ratePct : 'scale-or-reason'
}

export const qualitySanction = caqesRule<Input, Result>({
  id: 'quality.sanction',
  label: 'Sanction du volet qualité',
  summary: 'Modulée par le nombre de risques et par le plan d’amélioration, au plus 1\u00a0% des produits reçus.',
  sources: [annex, instruction('IV.b.ii')],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
