import 'server-only'
import { AppError } from '@/lib/core/errors'
import { formatInteger } from '@/lib/core/format'
import { inSnapshot } from '@/lib/server/db'
import { csvChunks } from './csv'
import type { Asked } from './definition'
import { sheetExport } from './definitions/sheets'
import { tableExport } from './definitions/tables'
import { type ExportFormat, type ExportKind, rowsAtMost } from './model'
import { tableBlocks } from './pdf/table-blocks'
import { pdfChunks } from './pdf/write'
import type { ExportTable } from './table'
import { xlsxChunks } from './xlsx/write'

export type Produced = { title: string; filters: readonly string[]; rows: number; bytes: AsyncIterable<Uint8Array> }

/** How many rows an export would write. Throws AppError when it is not the person's to read. */
export async function exportSize(kind: ExportKind, asked: Asked): Promise<number> {
  const definition = tableExport(kind) ?? sheetExport(kind)
  if (!definition) throw new AppError('OUT_OF_PERIMETER')
  return definition.size(asked)
}

/** Reads an export in one snapshot with the rights of the person, then writes it chunk by chunk. Throws AppError when it is not theirs to read, or too long. */
export async function produceExport(kind: ExportKind, format: ExportFormat, asked: Asked): Promise<Produced> {
  const definition = tableExport(kind)
  if (!definition) return produceSheet(kind, asked)
  const table = await inSnapshot(() => definition.read(asked))
  if (table.count > rowsAtMost[format]) throw tooLong(format)
  return { title: table.head.title, filters: table.head.filters, rows: table.count, bytes: tableBytes(table, format) }
}

async function produceSheet(kind: ExportKind, asked: Asked): Promise<Produced> {
  const sheet = await inSnapshot(async () => sheetExport(kind)?.read(asked))
  if (!sheet) throw new AppError('OUT_OF_PERIMETER')
  return { title: sheet.title, filters: [], rows: 1, bytes: pdfChunks(sheet) }
}

function tableBytes(table: ExportTable, format: ExportFormat): AsyncIterable<Uint8Array> {
  if (format === 'csv') return csvChunks(table)
  return format === 'xlsx' ? xlsxChunks(table) : pdfChunks(tableBlocks(table))
}

function tooLong(format: ExportFormat): AppError {
  const most = formatInteger(rowsAtMost[format])
  const way = format === 'xlsx' ? 'Choisissez le csv, ou resserrez les filtres' : 'Resserrez les filtres'
  return new AppError('TOO_LARGE', { message: `Cet export dépasse ${most} lignes. ${way}, puis recommencez.` })
}
