import type { CivilDate } from '@/lib/core/civil-date'

/** A cell that opens a page; `href` is a whole address, so that it works from a file. */
export type Link = { text: string; href: string }

/** What a cell holds, read by the type of its column: an amount is in euros, a percentage a fraction of 1. */
export type CellValue = string | number | Link | null

type Face = {
  title: string
  /** Width in characters of a spreadsheet. */
  width: number
  /** Share of the width of a printed page; absent: not printed. */
  paper?: number
}

/** One column of an export: how it is titled and what it reads in a row. */
export type Column<Row> = Face &
  (
    | { type: 'text'; value: (row: Row) => string | null }
    | { type: 'date'; value: (row: Row) => CivilDate | null }
    | { type: 'number' | 'amount' | 'percentage'; value: (row: Row) => number | null }
    | { type: 'link'; value: (row: Row) => Link | null }
  )

export type ColumnType = Column<unknown>['type']
export type ColumnHead = Face & { type: ColumnType }

/** What is written above the rows, and kept with the export. */
export type TableHead = {
  title: string
  /** Which plan, which region, which texts. */
  source: string
  /** What narrows the rows, in words; empty: everything. */
  filters: readonly string[]
  /** "Plan lu au 15/06/2018"; null when the rows have no day of reading. */
  readOn: string | null
  /** "Exporté le 15/06/2018 à 14 h 32 par …". */
  exported: string
  /** Set in a demo world: "Monde de démonstration : figures fictives". */
  notice: string | null
}

/** Rows ready to be written in any format; cells are made as they are read. */
export type ExportTable = {
  head: TableHead
  columns: readonly ColumnHead[]
  count: number
  cells: () => Iterable<readonly CellValue[]>
}

/** Puts rows under the columns of a definition. */
export function tableOf<Row>(head: TableHead, columns: readonly Column<Row>[], rows: readonly Row[]): ExportTable {
  return {
    head,
    columns,
    count: rows.length,
    *cells() {
      for (const row of rows) yield columns.map((column) => column.value(row))
    },
  }
}

/** The lines above the rows, in order: title, source, filters, dates. */
export function headLines({ title, source, filters, readOn, exported, notice }: TableHead): string[] {
  const narrowed = filters.length === 0 ? 'Filtres : aucun' : `Filtres : ${filters.join(' ; ')}`
  return [title, [source, notice].filter(Boolean).join(' · '), narrowed, [readOn, exported].filter(Boolean).join(' · ')]
}
