import { z } from 'zod'
import { amountText, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, toFixed } from '@/lib/core/ratio'
import { amount, field, percent, text } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { traceOverCap } from './over-cap'
import { refusalFinancialRate, refusalListeEnSusRate } from './parameters'
import { r1Procedure, r2, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction, socialSecurityCode } from './sources'
import { voletSchema } from './volets'

const firstGeneration = instruction('II.a.ii')
const secondGeneration = socialSecurityCode('article D. 162-15')
const forms = ['financial', 'liste-en-sus'] as const

const input = z.strictObject({
  volet: field(voletSchema, 'Volet refusé'),
  form: field(z.enum(forms), 'Forme de la sanction'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  amShare: field(amount, 'Part prise en charge par l’assurance maladie', 'Produits de la liste en sus'),
  ratePct: field(percent, 'Taux décidé', 'Laisser vide pour le taux mécanique'),
  reason: field(text, 'Motif d’un taux plus bas'),
})

type Input = z.output<typeof input>
type Form = (typeof forms)[number]
type Result = { amount: string; ratePct: string; allowedForms: readonly Form[] }

const formNames: Record<Form, string> = {
  financial: 'sanction financière',
  'liste-en-sus': 'réduction de la liste en sus',
}

/** One form of sanction and what it is computed on. */
const bases = { financial: 'amRevenue', 'liste-en-sus': 'amShare' } as const

function firstGenerationForms({ volet, amShare }: Input): readonly Form[] {
  return volet === 'socle' && amShare !== undefined && amShare > 0n ? forms : ['financial']
}

const evaluateWith =
  (formsOf: (input: Input) => readonly Form[], source: typeof firstGeneration) =>
  (input: Input, context: Context): Outcome<Result> => {
    const { form } = input
    const allowedForms = formsOf(input)
    context.tracer.step('Formes permises', () => allowedForms.map((one) => formNames[one]).join(' ou '), source)
    // Without the volet, the reduction may still be allowed: only a missing share excludes it.
    const open = form === undefined || allowedForms.includes(form)
    if (!open && (input.volet !== undefined || !formsOf({ ...input, volet: 'socle' }).includes(form)))
      return refused('form-not-allowed', { allowedForms })
    if (form === undefined) return notComputable(...missingOf(input, ['volet', 'form']))
    return sanction(input, form, allowedForms, context, source)
  }

function sanction(
  input: Input,
  form: Form,
  allowedForms: readonly Form[],
  context: Context,
  source: typeof firstGeneration,
): Outcome<Result> {
  const { tracer } = context
  const mechanical = context.read(form === 'financial' ? refusalFinancialRate : refusalListeEnSusRate)
  const rate = input.ratePct ?? mechanical
  const order = compare(rate, mechanical)
  const limit = { maxRatePct: toFixed(mechanical, 2), allowedForms }
  if (order > 0) {
    traceOverCap(context, rate, source)
    return refused('over-cap', limit)
  }
  if (order < 0 && input.reason === undefined) {
    tracer.step('Taux abaissé', () => `${formatPercent(rate)}, sans motif`, source)
    return refused('reason-required', limit)
  }
  const base = input[bases[form]]
  const missing = missingOf(input, ['volet', bases[form]])
  if (base === undefined || missing.length > 0) return notComputable(...missing)
  const due = toCents(percentOf(base, rate))
  if (order < 0) tracer.step('Taux abaissé par décision motivée', () => formatPercent(rate), source)
  tracer.step(
    () => `${formatPercent(rate)} de ${formatCents(base)}`,
    () => formatCents(due),
    source,
  )
  return computed({ amount: amountText(due), ratePct: toFixed(rate, 2), allowedForms })
}

export const refusalSanction = caqesRule<Input, Result>({
  id: 'refusal.sanction',
  label: 'Sanction du refus de contractualiser',
  summary:
    'Mécanique\u00a0: 1\u00a0% des produits reçus, ou 30\u00a0% de la liste en sus pour le seul volet obligatoire jusqu’en 2021.',
  sources: [firstGeneration, secondGeneration],
  input,
  defaultOn: () => usualDay,
  versions: [
    { regime: r1Procedure, evaluate: evaluateWith(firstGenerationForms, firstGeneration) },
    { regime: r2, evaluate: evaluateWith(() => ['financial'], secondGeneration) },
  ],
})
