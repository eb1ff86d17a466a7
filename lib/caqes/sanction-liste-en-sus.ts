import { z } from 'zod'
import { amountText, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, hundred, subtract, toFixed } from '@/lib/core/ratio'
import { amount, field, percent } from '@/lib/rules/fields'
import { computed, missingOf, notApplicable, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { traceOverCap } from './over-cap'
import { listeEnSusCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction } from './sources'
import { voletSchema } from './volets'

const annex = instruction('annexe 1 §2')
const scope = instruction('IV.b.ii')

const input = z.strictObject({
  volet: field(voletSchema, 'Volet'),
  breach: field(z.enum(['health-products', 'other']), 'Manquement', 'Relatif aux produits de santé, ou autre'),
  amShare: field(amount, 'Part prise en charge par l’assurance maladie', 'Produits de la liste en sus'),
  reductionPct: field(percent, 'Réduction de la prise en charge'),
})

type Input = z.output<typeof input>
type Result = { amount: string; remainingCoveragePct: string; maxReductionPct: string }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { tracer } = context
  const { volet, breach, amShare, reductionPct } = input
  if (amShare === 0n) {
    tracer.step('Produits de la liste en sus', () => 'aucun\u00a0: la réduction est sans objet', instruction('III'))
    return notApplicable('no-liste-en-sus')
  }
  const otherVolet = volet !== undefined && volet !== 'socle'
  const legal = context.read(listeEnSusCap)
  const maxReductionPct = toFixed(legal, 2)
  if (breach === 'other' || otherVolet) {
    tracer.step(
      'Forme de sanction',
      () => 'réservée aux manquements du volet obligatoire sur les produits de santé',
      scope,
    )
    return refused('health-products-only')
  }
  if (reductionPct && compare(reductionPct, legal) > 0) {
    traceOverCap(context, reductionPct, annex)
    return refused('over-cap', { maxReductionPct })
  }
  if (volet === undefined || breach === undefined || amShare === undefined || reductionPct === undefined)
    return notComputable(...missingOf(input, ['volet', 'breach', 'amShare', 'reductionPct']))
  const due = toCents(percentOf(amShare, reductionPct))
  tracer.step('Part de l’assurance maladie', () => formatCents(amShare), annex)
  tracer.step(
    () => `Réduction de ${formatPercent(reductionPct)}`,
    () => formatCents(due),
    annex,
  )
  return computed({
    amount: amountText(due),
    remainingCoveragePct: toFixed(subtract(hundred, reductionPct), 2),
    maxReductionPct,
  })
}

export const sanctionListeEnSus = caqesRule<Input, Result>({
  id: 'sanction.liste-en-sus',
  label: 'Réduction de la prise en charge de la liste en sus',
  summary:
    'Pour un manquement du volet obligatoire relatif aux produits de santé, au plus 30\u00a0% de la part prise en charge.',
  sources: [annex, scope],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
