import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { cellText } from './cell-text'
import { type CellValue, type ColumnHead, type ExportTable, headLines } from './table'

/** Rows written at once, between two breaths of the process. */
const rowsPerChunk = 500

/** The table as Excel and LibreOffice open it in French: UTF-8 mark, semicolons, decimal commas, days first, CRLF. */
export async function* csvChunks(table: ExportTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const heads = table.columns.map(({ title }) => title)
  const top = [...headLines(table.head).map((line) => [line]), [], heads]
  yield encoder.encode(`\ufeff${top.map((cells) => textLine(cells)).join('')}`)
  let lines: string[] = []
  for (const cells of table.cells()) {
    lines.push(dataLine(table.columns, cells))
    if (lines.length < rowsPerChunk) continue
    yield encoder.encode(lines.join(''))
    lines = []
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield encoder.encode(lines.join(''))
}

function dataLine(columns: readonly ColumnHead[], cells: readonly CellValue[]): string {
  return `${columns.map((column, index) => csvCell(column, cells[index] ?? null)).join(';')}\r\n`
}

function textLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`
}

/** Texts are quoted and never computed; numbers and dates are bare, so that they stay numbers and dates. */
export function csvCell({ type }: ColumnHead, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'object') return quoted(value.href)
  if (typeof value === 'number') return numberText(type === 'percentage', value)
  return type === 'date' ? formatDate(value as CivilDate) : quoted(value)
}

function numberText(percentage: boolean, value: number): string {
  if (!Number.isFinite(value)) return ''
  const digits = percentage ? Number((value * 100).toPrecision(12)) : value
  return `${digits.toLocaleString('fr-FR', { useGrouping: false, maximumFractionDigits: 12 })}${percentage ? '%' : ''}`
}

function quoted(text: string): string {
  return `"${cellText(text).replaceAll('"', '""')}"`
}
