import type { Due } from './transport-engine'

const cents = (euros: number) => Math.round(euros * 100)
const gap = (a: Due, b: Due) =>
  Math.max(Math.abs(cents(a.incentive) - cents(b.incentive)), Math.abs(cents(a.sanction) - cents(b.sanction)))

/** How many cases two engines round apart (a float at a half cent). Throws beyond one cent: not the same table then. */
export function roundedApart(name: string, ours: readonly Due[], theirs: readonly Due[]): number {
  let apart = 0
  for (const [rank, one] of ours.entries()) {
    const other = theirs[rank]
    const cent = other ? gap(one, other) : Number.POSITIVE_INFINITY
    if (cent > 1) throw new Error(`${name} differs on case ${rank}: ${JSON.stringify([one, other])}`)
    apart += cent
  }
  return apart
}
