const grouped = /^-?\d{1,3}(?: \d{3})+(?:,\d+)?$/
const plain = /^-?\d+(?:[.,]\d+)?$/

/**
 * A number as typed in French, kept exact: "1 234,56 €" → "1234.56", "−3 %" → "-3". Spaces of any kind may group thousands
 * and the unit may follow; one comma or one dot marks the decimals. Null when it is not a number.
 */
export function parseFrenchDecimal(text: string): string | null {
  const typed = text
    .replace(/\s+/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/ ?[€%] ?$/, '')
    .trim()
  if (!grouped.test(typed) && !plain.test(typed)) return null
  return typed.replace(/ /g, '').replace(',', '.')
}
