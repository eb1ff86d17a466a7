import { withoutApostrophe } from '@/lib/core/csv'
import { fold } from '@/lib/core/text'
import type { Finding } from './finding'
import { correctionKey, type SourceRow, type SourceTable } from './source-table'

/** A column of a format: its stable id, its title in the template, other titles it is known under. */
export type Column = { id: string; title: string; also?: readonly string[]; required: boolean }

export type ColumnPlan<Id extends string> = {
  findings: Finding[]
  read: ((row: SourceRow) => Record<Id, string>) | null
}

/** Finds the columns of a format in a header: order is free, close spellings are taken with a remark, missing ones refused, extra ones left aside. */
export function planColumns<Id extends string>(
  columns: readonly (Column & { id: Id })[],
  table: SourceTable,
): ColumnPlan<Id> {
  const { header, headerLine, file } = table
  const findings: Finding[] = []
  const places = new Map<Id, number>()
  const taken = new Set<number>()
  const say = (severity: 'doubtful' | 'refused', cell: string, reason: string, column: string | null) =>
    findings.push({ file, line: headerLine, column, severity, cell, understood: '', reason })
  const find = (matches: (column: Column, title: string) => boolean, remark: boolean) => {
    for (const column of columns) {
      if (places.has(column.id)) continue
      const at = header.findIndex((title, index) => !taken.has(index) && matches(column, title))
      if (at < 0) continue
      places.set(column.id, at)
      taken.add(at)
      if (remark) say('doubtful', header[at] ?? '', `Colonne lue comme « ${column.title} ».`, column.id)
    }
  }
  find((column, title) => [column.title, ...(column.also ?? [])].some((known) => plain(known) === plain(title)), false)
  find((column, title) => plain(title).length > 3 && distance(plain(column.title), plain(title)) <= 2, true)
  for (const [index, title] of header.entries()) {
    if (taken.has(index) || title.trim() === '') continue
    const twin = columns.find((column) => plain(column.title) === plain(title))
    if (twin) say('refused', title, `La colonne « ${twin.title} » figure deux fois (colonne ${index + 1}).`, null)
    else say('doubtful', title, `Colonne ${index + 1} inconnue : elle ne sera pas lue.`, null)
  }
  for (const column of columns)
    if (column.required && !places.has(column.id))
      say(
        'refused',
        '',
        `La colonne « ${column.title} » manque. Colonnes attendues : ${columns.map((one) => one.title).join(', ')}.`,
        column.id,
      )
  if (findings.some((finding) => finding.severity === 'refused')) return { findings, read: null }
  return { findings, read: (row) => cellsOf(columns, places, row, table) }
}

function cellsOf<Id extends string>(
  columns: readonly { id: Id }[],
  places: ReadonlyMap<Id, number>,
  row: SourceRow,
  { corrections, file }: SourceTable,
) {
  const cells = {} as Record<Id, string>
  for (const { id } of columns) {
    const printed = withoutApostrophe(row.cells[places.get(id) ?? -1] ?? '')
    cells[id] = corrections.get(correctionKey(file, row.line, id)) ?? printed
  }
  return cells
}

/** Letters and digits only: "Chantier n°" and "CHANTIER N" are one title. */
function plain(title: string): string {
  return fold(title.replace(/\([^)]*\)/g, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Number of letters to add, drop or replace to go from one text to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
