/** The middle value of some timings, in milliseconds. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The value under which a part of some timings falls: 0.95 for the p95. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** Runs several works in turn, after a warm-up, and gives the median of each: what disturbs one round disturbs all of them. */
export async function inTurn(
  works: readonly (() => Promise<unknown>)[],
  rounds: number,
  warmUp = 10,
): Promise<number[]> {
  const timings: number[][] = works.map(() => [])
  for (let round = -warmUp; round < rounds; round += 1)
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      if (round >= 0) timings[index]?.push(performance.now() - start)
    }
  return timings.map(median)
}
