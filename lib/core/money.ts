import { multiply, type Ratio, ratio, roundHalfAway } from './ratio'

/** An amount in cents of euro. */
export type Cents = bigint

const amountPattern = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/

/** "1234.5" → 123450n cents; null when it is not an amount (at most 13 digits and 2 decimals, no exponent, no space). */
export function parseAmount(text: string): Cents | null {
  const match = amountPattern.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', decimals = ''] = match
  const cents = BigInt(whole + decimals.padEnd(2, '0'))
  return sign ? -cents : cents
}

/** 123450n → "1234.50", the form of exchanges; never "-0.00". */
export function amountText(cents: Cents): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** An exact share of an amount, not yet rounded (in cents): chain the factors, then `toCents` once. */
export function shareOf(cents: Cents, share: Ratio): Ratio {
  return multiply(ratio(cents), share)
}

/** The one rounding, half away from zero. */
export function toCents(exact: Ratio): Cents {
  return roundHalfAway(exact)
}
