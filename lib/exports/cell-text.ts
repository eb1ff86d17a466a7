import { neutralised } from '@/lib/core/csv'

/** What one cell of Excel holds at most, in UTF-16 units. */
export const cellLimit = 32_767

/** A text as a cell may hold it: no character a spreadsheet file refuses, cut at the limit with its mark, never computed. */
export function cellText(text: string): string {
  return cut(neutralised(printable(text)))
}

/** Line ends in one form; control characters, broken halves and non-characters left out; a character lost at reading is "?". Tabs and line ends stay. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\ufffd', '?')
    .replace(/[\p{Cc}\p{Cs}\p{NChar}]/gu, (found) => (found === '\n' || found === '\t' ? found : ''))
}

function cut(text: string): string {
  if (text.length <= cellLimit) return text
  const mark = (left: number) => ` … [texte coupé : ${left} caractères de plus]`
  const kept = cellLimit - mark(text.length).length
  const end = isHighSurrogate(text.charCodeAt(kept - 1)) ? kept - 1 : kept
  return `${text.slice(0, end)}${mark(text.length - end)}`
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
