const pattern = /^[+-]?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?$/

/**
 * A number as written in French ("1 234,56", "+3", "−0,5", spaces of any kind), or null. A dot is read as a decimal mark.
 * Text is kept exact: the result is the nearest double, for display and exchange, never for money.
 */
export function parseFrenchNumber(text: string): number | null {
  const plain = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2212/g, '-')
    .trim()
  if (!pattern.test(plain)) return null
  return Number(plain.replace(/ /g, '').replace(',', '.'))
}
