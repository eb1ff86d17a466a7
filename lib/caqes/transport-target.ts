import type { Ratio } from '@/lib/core/ratio'
import { missingOf } from '@/lib/rules/outcome'
import { evolutionPercent, meetsCeiling } from './evolution'
import type { Settings } from './settings'
import type { TransportInput } from './transport-input'

const triple = ['previousSpending', 'spending', 'targetEvolutionPct'] as const

/** Whether the target of evolution is met, declared or computed; or what is missing to know it. */
export type TargetReading = { met: boolean; evolution: Ratio | null } | { missing: readonly string[] }

/** Reads the target: the triple is exact, a declaration stands in its absence. A nil previous year says nothing. */
export function readTarget(input: TransportInput, settings: Settings): TargetReading {
  const computed = computedTarget(input, settings)
  if (computed) return { met: input.targetMet ?? computed.met, evolution: computed.evolution }
  if (input.targetMet !== undefined) return { met: input.targetMet, evolution: null }
  const missing = missingOf(input, triple)
  if (missing.length === triple.length) return { missing: ['targetMet'] }
  return { missing: missing.length > 0 ? missing : ['previousSpending'] }
}

/** The declared answer and the one of the amounts are both there and disagree. */
export function targetContradicted(input: TransportInput, settings: Settings): boolean {
  if (input.targetMet === undefined) return false
  const computed = computedTarget(input, settings)
  return computed !== null && computed.met !== input.targetMet
}

function computedTarget(input: TransportInput, settings: Settings): { met: boolean; evolution: Ratio } | null {
  const { previousSpending, spending, targetEvolutionPct } = input
  if (spending === undefined || targetEvolutionPct === undefined) return null
  const evolution = evolutionPercent(previousSpending, spending)
  return evolution && { met: meetsCeiling(evolution, targetEvolutionPct, settings), evolution }
}
