import { z } from 'zod'
import { amountText, percentOf, toCents } from '@/lib/core/money'
import { formatCents } from '@/lib/core/number-text'
import { compare, ratio } from '@/lib/core/ratio'
import { amount, field, list, signedAmount } from '@/lib/rules/fields'
import { computed, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { gridCap } from './parameters'
import { always, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { convention, instruction } from './sources'
import { voletSchema } from './volets'

const grid = instruction('IV.a et IV.b')

const line = z.strictObject({
  volet: field(voletSchema, 'Volet'),
  amount: field(signedAmount, 'Montant', 'Intéressement en positif, sanction en négatif'),
})

const input = z.strictObject({
  lines: field(list(line), 'Lignes de la grille'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  capMode: field(z.enum(['per-volet', 'global']), 'Plafond des sanctions', 'Par volet, ou pour l’ensemble'),
})

type Input = z.output<typeof input>
type Result = { total: string; sanctionTotal: string; alert: boolean | null }

function evaluate({ lines, amRevenue, capMode }: Input, context: Context): Outcome<Result> {
  if (!lines) return notComputable('lines')
  const absent = (['volet', 'amount'] as const).filter((name) => lines.some((one) => one[name] === undefined))
  if (absent.length > 0) return notComputable(...absent)
  const { tracer, settings } = context
  let total = 0n
  let sanctions = 0n
  for (const { amount: signed = 0n } of lines) {
    total += signed
    if (signed < 0n) sanctions -= signed
  }
  tracer.step('Total notifié\u00a0: intéressements − sanctions', () => formatCents(total), grid)
  tracer.step('Sanctions réunies', () => formatCents(sanctions), grid)
  const cap = amRevenue === undefined ? null : percentOf(amRevenue, context.read(gridCap))
  const above = cap && compare(ratio(sanctions), cap) > 0
  if (cap)
    tracer.step(
      'Plafond d’ensemble',
      () => `${formatCents(toCents(cap))}, ${above ? 'dépassé' : 'respecté'}`,
      convention('A4'),
    )
  if (cap && above && (capMode ?? settings.sanctionCapMode) === 'global')
    return refused('over-cap', { cap: amountText(toCents(cap)) })
  return computed({ total: amountText(total), sanctionTotal: amountText(sanctions), alert: above })
}

export const gridTotal = caqesRule<Input, Result>({
  id: 'grid.total',
  label: 'Grille\u00a0: total',
  summary:
    'Somme des intéressements et des sanctions, avec une alerte quand les sanctions réunies dépassent 1\u00a0% des produits.',
  sources: [grid],
  input,
  defaultOn: () => usualDay,
  versions: [{ regime: always, evaluate }],
})
