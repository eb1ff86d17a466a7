import { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { amountText, type Cents, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { compare, ratio } from '@/lib/core/ratio'
import { amount, day, field, list, percent } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, type Outcome, refused } from '@/lib/rules/outcome'
import { closedTwice, fiscalYear, lastClosedYear } from './fiscal-years'
import { traceOverCap } from './over-cap'
import { financialSanctionCap } from './parameters'
import { r1, usualDay } from './regimes'
import { type Context, caqesRule } from './rule'
import { instruction } from './sources'
import { voletSchema } from './volets'

const annex = instruction('IV.b.ii et annexe 1 §2')

const input = z.strictObject({
  volet: field(voletSchema, 'Volet'),
  ratePct: field(percent, 'Taux de la sanction', 'Un taux ou un montant, pas les deux'),
  amount: field(amount, 'Montant de la sanction', 'Un taux ou un montant, pas les deux'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  fiscalYears: field(list(fiscalYear), 'Exercices clos'),
  decisionOn: field(day, 'Date de la décision'),
})

type Input = z.output<typeof input>
type Result = { cap: string; amount: string; fiscalYearClosedOn: CivilDate | null }
type Base = { revenue: Cents | undefined; closedOn: CivilDate | null; missing: readonly string[] }

function baseOf({ amRevenue, fiscalYears, decisionOn }: Input): Base {
  if (!fiscalYears) return { revenue: amRevenue, closedOn: null, missing: amRevenue === undefined ? ['amRevenue'] : [] }
  const unclosed = fiscalYears.some((year) => year.closedOn === undefined) ? ['closedOn'] : []
  if (decisionOn === undefined) return { revenue: undefined, closedOn: null, missing: [...unclosed, 'decisionOn'] }
  if (unclosed.length > 0) return { revenue: undefined, closedOn: null, missing: unclosed }
  const year = lastClosedYear(fiscalYears, decisionOn)
  const revenue = year?.amRevenue
  return { revenue, closedOn: year?.closedOn ?? null, missing: revenue === undefined ? ['amRevenue'] : [] }
}

function evaluate(input: Input, context: Context): Outcome<Result> {
  const { tracer } = context
  const base = baseOf(input)
  const legal = context.read(financialSanctionCap)
  if (input.ratePct && compare(input.ratePct, legal) > 0) {
    traceOverCap(context, input.ratePct, annex)
    return refused('over-cap', {
      cap: base.revenue === undefined ? null : amountText(toCents(percentOf(base.revenue, legal))),
    })
  }
  const missing = [...missingOf(input, ['volet']), ...base.missing]
  if (base.revenue === undefined || missing.length > 0) return notComputable(...missing)
  const { revenue, closedOn } = base
  if (closedOn) tracer.step('Dernier exercice clos à la décision', () => formatLongDate(closedOn), annex)
  tracer.step('Produits reçus de l’assurance maladie', () => formatCents(revenue), annex)
  const exactCap = percentOf(revenue, legal)
  const cap = toCents(exactCap)
  tracer.step('Plafond de la sanction', () => formatCents(cap), annex)
  const { ratePct } = input
  if (input.amount !== undefined && compare(ratio(input.amount), exactCap) > 0) {
    traceOverCap(context, input.amount, annex)
    return refused('over-cap', { cap: amountText(cap) })
  }
  const due = ratePct ? toCents(percentOf(revenue, ratePct)) : (input.amount ?? 0n)
  tracer.step(
    () => (ratePct ? `Sanction au taux de ${formatPercent(ratePct)}` : 'Sanction proposée'),
    () => formatCents(due),
    annex,
  )
  return computed({ cap: amountText(cap), amount: amountText(due), fiscalYearClosedOn: closedOn })
}

function contradictions(input: Input): readonly string[] {
  const names: string[] = []
  if ((input.ratePct === undefined) === (input.amount === undefined)) names.push('ratePct', 'amount')
  const { amRevenue, fiscalYears, decisionOn } = input
  if (!fiscalYears) return names
  const known = decisionOn === undefined ? undefined : lastClosedYear(fiscalYears, decisionOn)?.amRevenue
  if (amRevenue !== undefined && known !== undefined && known !== amRevenue) names.push('amRevenue')
  if (closedTwice(fiscalYears)) names.push('fiscalYears')
  return names
}

export const sanctionFinancial = caqesRule<Input, Result>({
  id: 'sanction.financial',
  label: 'Sanction financière',
  summary:
    'Au plus 1\u00a0% des produits reçus des régimes obligatoires d’assurance maladie au titre du dernier exercice clos, pour tout volet.',
  sources: [annex],
  input,
  defaultOn: () => usualDay,
  contradictions,
  versions: [{ regime: r1, evaluate }],
})
