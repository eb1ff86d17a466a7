import { plural } from '@/lib/core/format'

const minute = 60
const waits = [10, 30, minute, 2 * minute, 5 * minute, 15 * minute] as const

/** Failures forgiven before a wait: a person mistypes, a whole hospital shares one address on the network. */
export const freeFailures = { email: 3, address: 20 } as const

export type AttemptScope = keyof typeof freeFailures

/** Seconds before the next attempt, once this many have failed: 0, then 10 s growing to a quarter of an hour. */
export function waitAfter(failures: number, scope: AttemptScope): number {
  const beyond = failures - freeFailures[scope]
  return beyond < 1 ? 0 : (waits[beyond - 1] ?? waits[waits.length - 1] ?? 0)
}

/** "10 secondes", "2 minutes": what is left to wait, rounded up so that it is never told too short. */
export function formatWait(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds))
  return whole < 2 * minute ? plural(whole, 'seconde') : plural(Math.ceil(whole / minute), 'minute')
}
