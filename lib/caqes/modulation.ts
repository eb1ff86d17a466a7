import { add, compare, divide, fromPercent, hundred, multiply, one, type Ratio, subtract, zero } from '@/lib/core/ratio'
import type { Settings } from './settings'

/** What the progress of the action plan counts for, as a share of 1, on the scale of the contract (A3). */
export function countedProgress(progress: Ratio, settings: Settings): Ratio {
  switch (settings.progressScale) {
    case 'linear':
      return fromPercent(progress)
    case 'all-or-nothing':
      return compare(progress, hundred) >= 0 ? one : zero
    case 'steps':
      return fromPercent(countedAt(progress, settings.progressSteps))
  }
}

function countedAt(progress: Ratio, steps: Settings['progressSteps']): Ratio {
  const reached = steps.filter((step) => compare(step.fromPct, progress) <= 0)
  const highest = reached.reduce<(typeof steps)[number] | null>(
    (best, step) => (best === null || compare(step.fromPct, best.fromPct) > 0 ? step : best),
    null,
  )
  return highest?.countedPct ?? zero
}

/** What is left of a whole: 1 − share. */
export function remainder(share: Ratio): Ratio {
  return subtract(one, share)
}

export type WeightedLevel = { weight: Ratio; level: Ratio }

/** Mean of the levels weighted by the coefficients, normalised by their sum; null when no coefficient counts. */
export function weightedMean(lines: readonly WeightedLevel[]): Ratio | null {
  let weights = zero
  let levels = zero
  for (const { weight, level } of lines) {
    weights = add(weights, weight)
    levels = add(levels, multiply(weight, level))
  }
  return weights.n === 0n ? null : divide(levels, weights)
}
