import { z } from 'zod'
import { amountText, type Cents, percentOf, toCents } from '@/lib/core/money'
import { formatCents } from '@/lib/core/number-text'
import { compare, type Ratio, ratio, zero } from '@/lib/core/ratio'
import { amount, field, signedAmount } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { traceOverCap } from './over-cap'
import { savingsShareCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction, lfss2018 } from './sources'
import { voletNames, voletSchema } from './volets'

const text = instruction('IV.b.i')

const input = z.strictObject({
  volet: field(voletSchema, 'Volet'),
  basis: field(z.enum(['savings', 'fir']), 'Financement', 'Économies réalisées ou fonds d’intervention régional'),
  savings: field(signedAmount, 'Économies réalisées', 'Négatives quand la dépense a dépassé la référence'),
  contractMax: field(amount, 'Montant maximal fixé par le contrat'),
  amount: field(amount, 'Intéressement proposé'),
})

type Input = z.output<typeof input>
type Result = { cap: string | null; amount: string }

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { tracer, settings } = context
  const { volet, basis } = input
  const closed = volet === 'socle' || volet === 'qualite'
  if (closed && settings.incentiveBeyondTransportAndPertinence === 'none') {
    tracer.step(
      () => `Intéressement, ${voletNames[volet].toLowerCase()}`,
      () => 'aucun',
      text,
    )
    return refused('no-incentive-on-volet', { cap: '0.00' })
  }
  if (closed) {
    context.provisional = true
    tracer.step('Intéressement ouvert par choix de la région', () => 'texte non relu', lfss2018)
  }
  if (volet === 'transports' && basis === 'fir') {
    tracer.step('Financement de l’intéressement des transports', () => 'les économies réalisées seulement', text)
    return refused('basis')
  }
  const cap = capOf(input, context)
  const limit = cap && amountText(toCents(cap))
  if (cap && input.amount !== undefined && compare(ratio(input.amount), cap) > 0) {
    traceOverCap(context, input.amount, text)
    return refused('over-cap', { cap: limit })
  }
  const needed =
    basis === 'savings' ? (['volet', 'basis', 'savings', 'amount'] as const) : (['volet', 'basis', 'amount'] as const)
  const missing = missingOf(input, needed)
  if (input.amount === undefined || missing.length > 0) return notComputable(...missing)
  const proposed: Cents = input.amount
  tracer.step('Intéressement proposé', () => formatCents(proposed), text)
  return computed({ cap: limit, amount: amountText(proposed) })
}

/** The exact cap; null when nothing fixes one yet. */
function capOf({ basis, savings, contractMax }: Input, context: Context): Ratio | null {
  if (basis === 'fir') {
    if (contractMax !== undefined)
      context.tracer.step('Montant maximal fixé par le contrat', () => formatCents(contractMax), text)
    return contractMax === undefined ? null : ratio(contractMax)
  }
  if (basis === undefined || savings === undefined) return null
  const share = context.read(savingsShareCap)
  const cap = savings <= 0n ? zero : percentOf(savings, share)
  context.tracer.step(
    () => `Plafond pour ${formatCents(savings)} d’économies`,
    () => formatCents(toCents(cap)),
    text,
  )
  return cap
}

export const incentiveCap = caqesRule<Input, Result>({
  id: 'incentive.cap',
  label: 'Plafond d’intéressement',
  summary:
    'L’intéressement ne concerne que les transports et la pertinence\u202f; payé sur les économies, il n’en dépasse pas 30\u00a0%.',
  sources: [text, instruction('annexe 1 §2')],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: r1, evaluate }],
})
