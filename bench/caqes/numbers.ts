import type { Ratio } from '@/lib/core/ratio'

/** Cents as the floating number of euros that the other engines compute with. */
export const euros = (cents: bigint): number => Number(cents) / 100

/** A percentage as a floating number: 2.2 for 2.2 %. */
export const percentNumber = ({ n, d }: Ratio): number => Number(n) / Number(d)
