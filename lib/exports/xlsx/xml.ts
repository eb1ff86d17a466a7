import { cellText } from '../cell-text'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const spreadsheetSpace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** A text as a cell writes it. "_x000A_" would be read as a character: its first underscore is written as one. */
export function cellXml(text: string): string {
  return escaped(cellText(text).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}
