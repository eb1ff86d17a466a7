import type { FileRole } from '../finding'
import { type SourceTable, toTable, UnreadableFile } from '../source-table'
import { decodeText } from './decode-text'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-xlsx'

/** Tables of a deposited file, by its content and not its name: one for a CSV, one per filled sheet for a workbook. Throws UnreadableFile. */
export async function readTables(bytes: Buffer, file: FileRole): Promise<SourceTable[]> {
  if (bytes.length === 0) throw new UnreadableFile('Le fichier est vide (0 octet).')
  if (isZip(bytes)) {
    const sheets = (await readWorkbook(bytes)).filter((sheet) =>
      sheet.rows.some((row) => row.some((cell) => cell.trim() !== '')),
    )
    if (sheets.length === 0) throw new UnreadableFile('Le classeur est vide : aucune feuille ne contient de ligne.')
    return sheets.map((sheet) => toTable(sheet.rows, file, []))
  }
  const { text, remarks } = decodeText(bytes)
  return [toTable(readCsv(text), file, remarks)]
}

/** Text of a deposited file that is not a table. Throws UnreadableFile. */
export function readText(bytes: Buffer): string {
  if (bytes.length === 0) throw new UnreadableFile('Le fichier est vide (0 octet).')
  return decodeText(bytes).text
}

export function isZip(bytes: Buffer): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}
