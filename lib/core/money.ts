import { type Ratio, roundHalfAway } from './ratio'

/** An amount in cents of euro. */
export type Cents = bigint

/** How an amount is written in exchanges: euros, at most 13 digits and 2 decimals, no exponent, no space. */
export const amountPattern = /^-?\d{1,13}(?:\.\d{1,2})?$/

/** "1234.5" → 123450n cents; null when it is not an amount. */
export function parseAmount(text: string): Cents | null {
  if (!amountPattern.test(text)) return null
  const point = text.indexOf('.')
  if (point < 0) return BigInt(text) * 100n
  const cents = BigInt(text.slice(0, point) + text.slice(point + 1))
  return text.length - point === 2 ? cents * 10n : cents
}

/** 123450n → "1234.50", the form of exchanges; never "-0.00". */
export function amountText(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An exact share of an amount, in cents, not yet rounded: chain the factors, then `toCents` once. `share` is a fraction of 1. */
export function shareOf(cents: Cents, share: Ratio): Ratio {
  return { n: cents * share.n, d: share.d }
}

/** As `shareOf`, the share being written in percent: 2.2 means 2.2 %. */
export function percentOf(cents: Cents, percent: Ratio): Ratio {
  return { n: cents * percent.n, d: percent.d * 100n }
}

/** The one rounding, half away from zero. */
export function toCents(exact: Ratio): Cents {
  return roundHalfAway(exact)
}
