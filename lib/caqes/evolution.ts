import { compare, type Ratio, ratio } from '@/lib/core/ratio'
import type { Settings } from './settings'

/** Exact evolution in percent, 100 × (current − previous) / previous; null when the previous value is unknown or nil. */
export function evolutionPercent(previous: bigint | undefined, current: bigint): Ratio | null {
  return previous === undefined || previous === 0n ? null : ratio(100n * (current - previous), previous)
}

/** A ceiling is respected below it, and at equality unless the contract says otherwise (A24). */
export function meetsCeiling(value: Ratio, ceiling: Ratio, settings: Settings): boolean {
  const order = compare(value, ceiling)
  return order < 0 || (order === 0 && settings.equalityMeetsTarget)
}

/** A floor is reached above it, and at equality unless the contract says otherwise (A24). */
export function meetsFloor(value: Ratio, floor: Ratio, settings: Settings): boolean {
  const order = compare(value, floor)
  return order > 0 || (order === 0 && settings.equalityMeetsTarget)
}
