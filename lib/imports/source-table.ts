import type { FileRole } from './finding'

/** A file read as rows of text cells; `line` counts as a spreadsheet does, the header being the first one that holds something. */
export type SourceTable = {
  file: FileRole
  headerLine: number
  header: readonly string[]
  rows: readonly SourceRow[]
  /** Cells typed in place of the printed ones, by `correctionKey`. */
  corrections: ReadonlyMap<string, string>
  /** What the reader noticed of the whole file (encoding, sheets left aside). */
  remarks: readonly string[]
}

/** Key of a correction: the line and the column it replaces. */
export function correctionKey(file: FileRole, line: number, column: string): string {
  return file === 'main' ? `${line}:${column}` : `companion:${line}:${column}`
}

export type SourceRow = { line: number; cells: readonly string[] }

/** The file cannot be read as a table: one French sentence, and the line when it is known. */
export class UnreadableFile extends Error {
  readonly line: number | null
  constructor(message: string, line: number | null = null) {
    super(message)
    this.line = line
  }
}

export const limits = {
  /** Bytes of one deposited file. */
  fileBytes: 10_000_000,
  /** Bytes of a workbook once unpacked. */
  unpackedBytes: 60_000_000,
  workbookEntries: 500,
  rows: 20_000,
  columns: 200,
  /** Characters of one cell. */
  cellCharacters: 32_767,
} as const

/** Raw rows to a table: blank rows left out, limits checked. Throws UnreadableFile. */
export function toTable(
  rawRows: readonly (readonly string[])[],
  file: FileRole,
  remarks: readonly string[],
): SourceTable {
  const rows = rawRows
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [header, ...body] = rows
  if (!header) throw new UnreadableFile('Le fichier est vide : il ne contient aucune ligne.')
  if (body.length > limits.rows)
    throw new UnreadableFile(`Le fichier compte ${body.length} lignes ; un tableau en compte au plus ${limits.rows}.`)
  for (const { line, cells } of rows) refuseBadCells(line, cells)
  return { file, headerLine: header.line, header: header.cells, rows: body, corrections: new Map(), remarks }
}

function refuseBadCells(line: number, cells: readonly string[]): void {
  if (cells.length > limits.columns)
    throw new UnreadableFile(
      `La ligne ${line} compte ${cells.length} colonnes ; un tableau en compte au plus ${limits.columns}.`,
      line,
    )
  for (const [index, cell] of cells.entries()) {
    const place = `ligne ${line}, colonne ${index + 1}`
    if (cell.includes('\u0000'))
      throw new UnreadableFile(
        `Un caractère nul se trouve ${place} : le fichier est abîmé ou n’est pas un texte.`,
        line,
      )
    if (cell.length > limits.cellCharacters)
      throw new UnreadableFile(`La cellule ${place} dépasse ${limits.cellCharacters} caractères.`, line)
  }
}
