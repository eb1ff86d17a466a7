import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate, formatInteger } from '@/lib/core/format'
import { type CellValue, type ColumnHead, type ExportTable, headLines } from '../table'
import type { Sheet } from './sheet'

const numbers = new Set(['number', 'amount', 'percentage'])

/** Rows as a document to print on A4 turned on its side: the columns that have a place on paper. */
export function tableBlocks(table: ExportTable): Sheet {
  const { title, source, notice, exported, readOn } = table.head
  const printed = table.columns.flatMap((column, index) =>
    column.paper === undefined ? [] : [{ column, index, share: column.paper }],
  )
  const filters = headLines(table.head)[2]
  return {
    letterhead: [source, ...(notice ? [notice] : [])],
    over: null,
    title,
    state: null,
    lines: [filters ?? '', `${[readOn, lineCount(table.count)].filter(Boolean).join(' · ')}`],
    landscape: true,
    blocks: [
      {
        kind: 'grid',
        label: title,
        columns: printed.map(({ column, share }) => ({
          title: column.title,
          share,
          ...(numbers.has(column.type) ? { align: 'right' as const } : {}),
        })),
        rows: printedRows(table, printed),
        empty: 'Aucune ligne ne répond à ces filtres.',
      },
    ],
    footer: [source, exported, notice].filter(Boolean).join(' · '),
  }
}

function* printedRows(table: ExportTable, printed: readonly { column: ColumnHead; index: number }[]) {
  for (const cells of table.cells()) yield printed.map(({ column, index }) => cellWords(column, cells[index] ?? null))
}

/** A cell as a person reads it on paper. */
export function cellWords({ type }: ColumnHead, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.text
  if (typeof value === 'string') return type === 'date' ? formatDate(value as CivilDate) : value
  if (type === 'percentage') return value.toLocaleString('fr-FR', { style: 'percent', maximumFractionDigits: 1 })
  if (type === 'amount') return value.toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' })
  return value.toLocaleString('fr-FR')
}

function lineCount(count: number): string {
  return `${formatInteger(count)} ${count < 2 ? 'ligne' : 'lignes'}`
}
