import type { SheetData } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { type ExportTable, headLines } from '../table'
import { dataCell, textCell } from './cells'
import { filterAndLinks } from './filter-and-links'
import { sheetName } from './sheet-name'
import { topStyles } from './styles'

/** The table as an .xlsx: what it is above, its titles frozen and filtered, its rows. No macro, no external data, no formula. */
export async function* xlsxChunks(table: ExportTable): AsyncGenerator<Uint8Array> {
  const above = topRows(table)
  const rows = [...table.cells()]
  const data = rows.map((cells) => table.columns.map((column, index) => dataCell(column, cells[index] ?? null)))
  const sheet = {
    sheet: sheetName(table.head.title),
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: above.length,
    orientation: 'landscape',
    showGridLines: false,
  } as const
  const features = [filterAndLinks(above.length, table.columns.length, rows)]
  yield await writeExcelFile([...above, ...data], sheet, { fontFamily: 'Calibri', fontSize: 11, features }).toBuffer()
}

/** The lines that say what the table is, an empty one, the titles of the columns. */
function topRows({ head, columns }: ExportTable): SheetData {
  const [title = '', ...context] = headLines(head)
  return [
    [textCell(title, topStyles.title)],
    ...context.map((line) => [textCell(line, topStyles.context)]),
    [],
    columns.map((column) => textCell(column.title, topStyles.heading)),
  ]
}
