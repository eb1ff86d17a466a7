/** An exact fraction; the denominator is strictly positive. Not reduced: comparisons and roundings do not need it. */
export type Ratio = { readonly n: bigint; readonly d: bigint }

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/

/** n / d, the sign carried by the numerator. Throws RangeError on a zero denominator. */
export function ratio(n: bigint, d = 1n): Ratio {
  if (d === 0n) throw new RangeError('zero denominator')
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

export const zero: Ratio = { n: 0n, d: 1n }
export const one: Ratio = { n: 1n, d: 1n }
export const hundred: Ratio = { n: 100n, d: 1n }

/** "2.2" → 22/10, "-3" → -3/1; null when the text is not a plain decimal. */
export function parseDecimal(text: string): Ratio | null {
  const match = decimalPattern.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', decimals = ''] = match
  const n = BigInt(whole + decimals)
  return { n: sign ? -n : n, d: 10n ** BigInt(decimals.length) }
}

export function add(a: Ratio, b: Ratio): Ratio {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  // Decimals have powers of ten below: keeping the larger one keeps long sums short.
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d }
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export function subtract(a: Ratio, b: Ratio): Ratio {
  return add(a, { n: -b.n, d: b.d })
}

export function multiply(a: Ratio, b: Ratio): Ratio {
  return { n: a.n * b.n, d: a.d * b.d }
}

/** a / b. Throws RangeError when b is zero. */
export function divide(a: Ratio, b: Ratio): Ratio {
  return ratio(a.n * b.d, a.d * b.n)
}

/** Negative, zero or positive as a is below, at or above b; exact. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A percentage as a share of 1: 50 → 1/2. */
export function fromPercent(percent: Ratio): Ratio {
  return { n: percent.n, d: percent.d * 100n }
}

/** A share of 1 as a percentage: 1/2 → 50. */
export function toPercent(share: Ratio): Ratio {
  return { n: share.n * 100n, d: share.d }
}

/** Nearest integer, half away from zero: the one rounding of an amount, at the end. */
export function roundHalfAway({ n, d }: Ratio): bigint {
  const magnitude = n < 0n ? -n : n
  const rounded = (2n * magnitude + d) / (2n * d)
  return n < 0n ? -rounded : rounded
}

/** Text with a fixed number of decimals, rounded half away from zero, never "-0.00". */
export function toFixed(value: Ratio, decimals: number): string {
  const scaled = roundHalfAway({ n: value.n * 10n ** BigInt(decimals), d: value.d })
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = scaled < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}
