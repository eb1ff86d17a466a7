/** Rows as a CSV that Excel and LibreOffice open in French: semicolons, UTF-8 mark, every cell quoted, formulas neutralised. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`
}

function csvCell(text: string): string {
  return `"${neutralised(text).replaceAll('"', '""')}"`
}

/** A text a spreadsheet would compute gets an apostrophe in front; so does one that already has it, so that reading gives the text back. */
export function neutralised(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text before it was neutralised. */
export function withoutApostrophe(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}
