import { amountText, type Cents, percentOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent } from '@/lib/core/number-text'
import { multiply, type Ratio, toPercent } from '@/lib/core/ratio'
import { missingOf } from '@/lib/rules/outcome'
import { countedProgress, remainder } from './modulation'
import type { Context } from './rule'
import { convention, instruction } from './sources'
import type { Decision } from './transport-decision'
import type { TransportInput } from './transport-input'

export type TransportAmounts = {
  savings: string | null
  incentiveCap: string | null
  incentive: string | null
  sanctionCap: string | null
  sanction: string | null
}

type Rates = { incentive: Ratio; sanction: Ratio }

const annex = instruction('annexe 4 §3')
const unsaid: TransportAmounts = {
  savings: null,
  incentiveCap: null,
  incentive: null,
  sanctionCap: null,
  sanction: null,
}
const nothing = { incentiveCap: '0.00', incentive: '0.00', sanctionCap: '0.00', sanction: '0.00' }
const amountFields = ['forecastWithoutMeasures', 'observedSpending', 'contractTarget', 'amRevenue'] as const

/** The euros of a decision; null throughout when no amount was given; or the fields the decision lacks. */
export function transportAmounts(
  input: TransportInput,
  decision: Decision,
  rates: Rates,
  context: Context,
): TransportAmounts | { missing: readonly string[] } {
  if (missingOf(input, amountFields).length === amountFields.length) return unsaid
  const basis =
    (input.savingsBasis ?? context.settings.savingsBasis) === 'forecast' ? 'forecastWithoutMeasures' : 'contractTarget'
  const savings = savingsOf(input[basis], input.observedSpending)
  if (savings !== null) traceSavings(savings, basis, context)
  const shown = savings === null ? null : amountText(savings)
  if (decision === 'none') return { savings: shown, ...nothing }
  const { amRevenue, planProgressPct } = input
  if (decision === 'incentive') {
    if (savings === null || planProgressPct === undefined)
      return { missing: missingOf(input, inOrder(basis, 'observedSpending', 'planProgressPct')) }
    const due = modulated(
      savings,
      rates.incentive,
      countedProgress(planProgressPct, context.settings),
      'intéressement',
      context,
    )
    return { savings: shown, ...nothing, incentiveCap: due.cap, incentive: due.amount }
  }
  if (amRevenue === undefined || planProgressPct === undefined)
    return { missing: missingOf(input, ['amRevenue', 'planProgressPct']) }
  const share = remainder(countedProgress(planProgressPct, context.settings))
  const due = modulated(amRevenue, rates.sanction, share, 'sanction', context)
  return { savings: shown, ...nothing, sanctionCap: due.cap, sanction: due.amount }
}

function savingsOf(basis: Cents | undefined, observed: Cents | undefined): Cents | null {
  if (basis === undefined || observed === undefined) return null
  return basis > observed ? basis - observed : 0n
}

function traceSavings(savings: Cents, basis: 'forecastWithoutMeasures' | 'contractTarget', { tracer }: Context): void {
  if (basis === 'forecastWithoutMeasures')
    tracer.step(
      'Économies\u00a0: prévisionnel sans mesures − observé',
      () => formatCents(savings),
      instruction('annexe 4 note 8'),
    )
  else
    tracer.step(
      'Économies\u00a0: cible de dépenses du contrat − observé',
      () => formatCents(savings),
      instruction('IV.b.i'),
    )
}

/** Cap and amount of an incentive or a sanction, each rounded once from the exact value. */
function modulated(base: Cents, rate: Ratio, share: Ratio, name: string, { tracer }: Context) {
  const exact = percentOf(base, rate)
  const cap = toCents(exact)
  const amount = toCents(multiply(exact, share))
  tracer.step(
    () => `Plafond\u00a0: ${formatPercent(rate)} de ${formatCents(base)}`,
    () => formatCents(cap),
    annex,
  )
  tracer.step(
    'Modulation selon la progression du plan d’actions',
    () => formatPercent(toPercent(share)),
    convention('A3'),
  )
  tracer.step(
    () => `Montant de ${name === 'sanction' ? 'la sanction' : 'l’intéressement'}`,
    () => formatCents(amount),
    annex,
  )
  return { cap: amountText(cap), amount: amountText(amount) }
}

/** The forecast is asked before the observed spending, the contract's target after it. */
function inOrder(
  basis: 'forecastWithoutMeasures' | 'contractTarget',
  observed: 'observedSpending',
  progress: 'planProgressPct',
) {
  return basis === 'forecastWithoutMeasures'
    ? ([basis, observed, progress] as const)
    : ([observed, basis, progress] as const)
}
