// Writes every export of the demo officer and administrator as xlsx and csv, has LibreOffice convert each to the other,
// and compares what it read with what was meant. Run by scripts/office.mjs, which opens the database.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { cellText } from '@/lib/exports/cell-text'
import { csvChunks } from '@/lib/exports/csv'
import { tableExports } from '@/lib/exports/definitions/tables'
import type { CellValue, ColumnHead, ExportTable } from '@/lib/exports/table'
import { xlsxChunks } from '@/lib/exports/xlsx/write'
import { today } from '@/lib/server/clock'
import { db, inSnapshot } from '@/lib/server/db'
import { demoPerson } from '@/prisma/seed/people'

const query = { plan: 'guadeloupe-2016-2019' }
/** Lines above the rows: four of head, one empty, the titles. */
const above = 6
/** Semicolon, double quote, UTF-8, from the first line, French of France; at reading, quoted fields are texts, special numbers are detected. */
const asCsv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true,false'
const fromCsv = 'Text - txt - csv (StarCalc):59,34,76,1,,1036,true,true'

function office(args: readonly string[]): string {
  const profile = `-env:UserInstallation=file://${path.join(os.tmpdir(), `gdr-office-${process.pid}`)}`
  // A French machine: dates and numbers are shown and read its way.
  const env = { ...process.env, LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' }
  return execFileSync('soffice', [profile, '--headless', ...args], { encoding: 'utf8', stdio: 'pipe', env })
}

/** What LibreOffice should show of a cell: a number without its spaces, a day as people write it, a text as it is. */
function meant({ type }: ColumnHead, value: CellValue, link: 'text' | 'href'): string {
  if (value === null) return ''
  if (typeof value === 'object') return cellText(value[link])
  if (typeof value === 'number') return String(type === 'percentage' ? value * 100 : value)
  return type === 'date' ? formatDate(value as Parameters<typeof formatDate>[0]) : cellText(value)
}

const numeric: ReadonlySet<string> = new Set(['number', 'amount', 'percentage'])

/** What it shows, in the same words. */
function shown({ type }: ColumnHead, cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return formatDate(fromDatabaseDate(cell))
  if (typeof cell === 'number') return String(type === 'percentage' ? cell * 100 : cell)
  const text = String(cell)
  return numeric.has(type) && text !== '' ? String(Number(text.replace(/[\s€%]/g, '').replace(',', '.'))) : text
}

type Told = { cells: number; wrong: string[] }

function compare(table: ExportTable, read: readonly (readonly unknown[])[], link: 'text' | 'href'): Told {
  const told: Told = { cells: 0, wrong: [] }
  const rows = [...table.cells()]
  if (read.length !== rows.length) told.wrong.push(`${read.length} lignes relues, ${rows.length} écrites`)
  for (const [line, cells] of rows.entries())
    for (const [rank, column] of table.columns.entries()) {
      const [want, got] = [meant(column, cells[rank] ?? null, link), shown(column, read[line]?.[rank])]
      told.cells += 1
      // Spaces at the ends and the words of an empty formula aside, nothing may differ.
      if (want.trim() !== got.trim())
        told.wrong.push(`ligne ${line + 1}, ${column.title} : « ${got} » pour « ${want} »`)
    }
  return told
}

async function written(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const parts: Uint8Array[] = []
  for await (const part of chunks) parts.push(part)
  fs.writeFileSync(file, Buffer.concat(parts))
}

async function checkKind(folder: string, kind: string, table: ExportTable): Promise<Told> {
  const [book, text] = [path.join(folder, `${kind}.xlsx`), path.join(folder, `${kind}.csv`)]
  await written(book, xlsxChunks(table))
  await written(text, csvChunks(table))
  const back = path.join(folder, 'back')
  office(['--convert-to', asCsv, '--outdir', back, book])
  office([`--infilter=${fromCsv}`, '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', back, text])
  const fromBook: string[][] = parse(fs.readFileSync(path.join(back, `${kind}.csv`)), {
    ...{ delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false },
  })
  const fromText = await readSheet(path.join(back, `${kind}.xlsx`), { trim: false })
  const [one, two] = [compare(table, fromBook.slice(above), 'text'), compare(table, fromText.slice(above), 'href')]
  return {
    cells: one.cells + two.cells,
    wrong: [...one.wrong.map((w) => `xlsx, ${w}`), ...two.wrong.map((w) => `csv, ${w}`)],
  }
}

async function run(): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gdr-office-'))
  const [officer, admin, day] = [
    await demoPerson(db(), 'ars_officer'),
    await demoPerson(db(), 'regional_admin'),
    await today(),
  ]
  console.log(office(['--version']).trim())
  let wrong = 0
  for (const definition of tableExports) {
    const user = definition.kind === 'accounts' ? admin : officer
    const table = await inSnapshot(() => definition.read({ user, query, day }))
    const told = await checkKind(folder, definition.kind, table)
    wrong += told.wrong.length
    console.log(
      `${definition.kind} : ${table.count} lignes, ${told.cells} cellules comparées, ${told.wrong.length} écart(s)`,
    )
    for (const sentence of told.wrong.slice(0, 5)) console.log(`  ${sentence}`)
  }
  fs.rmSync(folder, { recursive: true, force: true })
  return wrong === 0 ? 0 : 1
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    console.error(absent ? 'LibreOffice n’est pas installé ici : la commande soffice est introuvable.' : error)
    process.exit(1)
  },
)
