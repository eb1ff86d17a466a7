import { usualDay } from '@/lib/caqes/regimes'
import { usualSettings } from '@/lib/caqes/settings'
import { transportEvaluation } from '@/lib/caqes/transport-evaluation'
import { evaluate } from '@/lib/rules/evaluate'
import type { Establishment } from './establishments'
import type { Due, TransportEngine } from './transport-engine'

function due(it: Establishment): Due {
  const { targetMet, additionalObjective, forecastWithoutMeasures, observedSpending, amRevenue, planProgressPct } = it
  const input = {
    targetMet,
    additionalObjective,
    forecastWithoutMeasures,
    observedSpending,
    amRevenue,
    planProgressPct,
  }
  const { outcome } = evaluate(transportEvaluation, input, usualDay, usualSettings)
  if (outcome.status !== 'computed') throw new Error(outcome.status)
  return { incentive: Number(outcome.result.incentive), sanction: Number(outcome.result.sanction) }
}

/** The rule of the house, by the path of mass computations. */
export const house: TransportEngine = { name: 'house', run: (cases) => cases.map(due) }
