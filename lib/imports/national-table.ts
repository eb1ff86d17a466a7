import { printedLines } from '@/lib/plan/deadline-text'
import type { ExchangeAction } from '@/lib/plan/exchange'
import { readIndicator } from '@/lib/plan/indicator-text'
import { printedTargets } from '@/lib/plan/national-values'
import { type Column, planColumns } from './columns'
import type { Finding } from './finding'
import { type CellReading, oddness, readNumberCell, readWords, refused } from './plan-table-cells'
import type { SourceTable } from './source-table'

/** The table of the national plan: one action a row, under its theme, its numbered axis and its objective. */
export const nationalColumns = [
  { id: 'theme', title: 'Thème', required: true },
  { id: 'axisNumber', title: 'Axe n°', also: ['Numéro de l’axe', 'N° axe'], required: true },
  { id: 'axis', title: 'Axe', also: ['Axe prioritaire'], required: true },
  { id: 'objective', title: 'Objectif', required: true },
  { id: 'action', title: 'Action', required: true },
  { id: 'indicators', title: 'Indicateurs (un par ligne)', also: ['Indicateurs'], required: true },
] as const satisfies readonly Column[]

type ColumnId = (typeof nationalColumns)[number]['id']

/** One row understood. */
export type NationalRow = {
  line: number
  theme: string
  axisNumber: number
  axis: string
  objective: string
  action: string
  indicators: ExchangeAction['indicators']
}

/** Reads every row; a refused cell leaves its row out of `rows` and says why. */
export function checkNationalTable(table: SourceTable): { findings: Finding[]; rows: NationalRow[] } {
  const { findings, read } = planColumns<ColumnId>(nationalColumns, table)
  if (!read) return { findings, rows: [] }
  const say = (line: number, column: string | null, note: Omit<Finding, 'file' | 'line' | 'column'>) =>
    findings.push({ file: table.file, line, column, ...note })
  if (table.rows.length === 0)
    say(
      table.headerLine,
      null,
      refused('', 'Le tableau ne contient aucune action : seule la ligne des titres est remplie.'),
    )
  const rows = table.rows.flatMap((row) => {
    if (row.cells.slice(table.header.length).every((cell) => cell.trim() === ''))
      return readRow(row.line, read(row), (column, note) => say(row.line, column, note)) ?? []
    const reason = `La ligne compte ${row.cells.length} cellules pour ${table.header.length} colonnes : un séparateur ou un guillemet manque.`
    say(row.line, null, refused('', reason))
    return []
  })
  return { findings, rows }
}

type Say = (column: ColumnId, note: Omit<Finding, 'file' | 'line' | 'column'>) => void

function readRow(line: number, cells: Record<ColumnId, string>, say: Say): NationalRow | null {
  const take = <Value>(column: ColumnId, reading: CellReading<Value>): Value | null => {
    for (const note of reading.notes) say(column, note)
    return reading.value
  }
  const theme = take('theme', readWords(cells.theme, 'Le thème', true))
  const axisNumber = take('axisNumber', readAxisNumber(cells.axisNumber))
  const axis = take('axis', readWords(cells.axis, 'L’axe prioritaire', true))
  const objective = take('objective', readWords(cells.objective, 'L’objectif', true))
  const action = take('action', readWords(cells.action, 'L’action', true))
  const indicators = take('indicators', readNationalIndicators(cells.indicators)) ?? []
  if (!theme || axisNumber === null || !axis || !objective || !action) return null
  return { line, theme, axisNumber, axis, objective, action, indicators }
}

/** Axes are numbered from 1 in each theme. */
function readAxisNumber(cell: string): CellReading<number | null> {
  const reading = readNumberCell(cell, 'Le numéro de l’axe')
  if (reading.notes.length === 0) return { value: null, notes: [refused(cell, 'Le numéro de l’axe manque.')] }
  return reading.value === 0
    ? { value: null, notes: [refused(cell, 'Les axes se numérotent à partir de 1.')] }
    : reading
}

/** One note per printed line: what was read of the current rate and of each dated target. */
function readNationalIndicators(cell: string): CellReading<ExchangeAction['indicators']> {
  const value = printedLines(cell).map((line) => readIndicator(line, 'national'))
  const notes = printedLines(cell).map((line, index) => {
    const { current = null, target = null } = value[index] ?? {}
    const targets = printedTargets(target).map(({ year, text }) => `cible${year === null ? '' : ` ${year}`} : ${text}`)
    const understood = [...(current === null ? [] : [`taux actuel : ${current}`]), ...targets].join(', ')
    const reason = oddness(line)
    return { severity: reason ? ('doubtful' as const) : ('understood' as const), cell: line, understood, reason }
  })
  return { value, notes }
}
