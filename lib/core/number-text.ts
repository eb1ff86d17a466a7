import { amountText, type Cents } from './money'
import { type Ratio, toFixed } from './ratio'

const narrowSpace = '\u202f'
const noBreakSpace = '\u00a0'

/** "1234567.50" → "1 234 567,50", French digits with narrow no-break spaces. */
function frenchDigits(plain: string): string {
  const [whole = '', decimals] = plain.replace('-', '−').split('.')
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, `$&${narrowSpace}`)
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** 123450n → "1 234,50 €". */
export function formatCents(cents: Cents): string {
  return `${frenchDigits(amountText(cents))}${noBreakSpace}€`
}

/** A percentage (2.2 meaning 2.2 %) → "2,20 %", rounded to two decimals for reading only. */
export function formatPercent(percent: Ratio): string {
  return `${frenchDigits(toFixed(percent, 2))}${noBreakSpace}%`
}

/** A quantity with at most two decimals, "12,5" or "1 200". */
export function formatQuantity(quantity: Ratio): string {
  return frenchDigits(toFixed(quantity, 2).replace(/\.?0+$/, ''))
}
