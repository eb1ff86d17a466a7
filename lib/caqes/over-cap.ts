import { formatCents, formatPercent } from '@/lib/core/number-text'
import type { Ratio } from '@/lib/core/ratio'
import type { Source } from '@/lib/rules/parameter'
import type { Context } from './rule'

/** Writes that a proposed rate, or amount in cents, is above what the text allows. */
export function traceOverCap({ tracer }: Context, proposed: Ratio | bigint, source: Source): void {
  const written = () => (typeof proposed === 'bigint' ? formatCents(proposed) : formatPercent(proposed))
  tracer.step('Proposition', () => `${written()}\u00a0: au-dessus du maximum permis`, source)
}
