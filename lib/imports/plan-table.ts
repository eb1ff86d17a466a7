import type { ExchangeAction, PlanExchange } from '@/lib/plan/exchange'
import { type Column, type ColumnPlan, planColumns } from './columns'
import type { Finding } from './finding'
import {
  type CellReading,
  readActorsCell,
  readDeadlinesCell,
  readIndicatorsCell,
  readNumberCell,
  readNumberOfAction,
  readWords,
  refused,
} from './plan-table-cells'
import type { SourceTable } from './source-table'

/** The table of a regional plan, one action a row, cells as printed. */
export const planTableColumns = [
  { id: 'part', title: 'Partie', required: true },
  { id: 'lead', title: 'Pilote', required: true },
  { id: 'programme', title: 'Programme', required: true },
  { id: 'parent', title: 'Programme parent', required: true },
  { id: 'chantierNumber', title: 'Chantier n°', also: ['Numéro du chantier', 'N° chantier'], required: true },
  { id: 'chantier', title: 'Chantier', required: true },
  { id: 'actionNumber', title: 'Action n°', also: ['Numéro de l’action', 'N° action'], required: true },
  { id: 'action', title: 'Action', also: ['Intitulé de l’action'], required: true },
  { id: 'deadlines', title: 'Échéances', also: ['Échéance'], required: true },
  { id: 'indicators', title: 'Indicateurs', also: ['Indicateurs (un par ligne)'], required: true },
  { id: 'actors', title: 'Acteurs', required: true },
] as const satisfies readonly Column[]

type ColumnId = (typeof planTableColumns)[number]['id']
type Cells = Record<ColumnId, string>
type Lead = PlanExchange['parts'][number]['lead']

/** One row understood: where the action stands, and the action. */
export type PlanTableRow = {
  line: number
  part: string
  lead: Lead
  programme: string
  parent: string | null
  chantierNumber: number | null
  chantier: string | null
  action: ExchangeAction
}

export type PlanTableCheck = { findings: Finding[]; rows: PlanTableRow[] }

/** Reads every row; a refused cell leaves its row out of `rows` and says why. */
export function checkPlanTable(table: SourceTable): PlanTableCheck {
  const { findings, read }: ColumnPlan<ColumnId> = planColumns(planTableColumns, table)
  if (!read) return { findings, rows: [] }
  if (table.rows.length === 0)
    findings.push(
      lineFinding(
        table,
        table.headerLine,
        null,
        'Le tableau ne contient aucune action : seule la ligne des titres est remplie.',
      ),
    )
  const rows = table.rows.flatMap((row) => {
    const extra = row.cells.slice(table.header.length).some((cell) => cell.trim() !== '')
    if (extra) {
      findings.push(
        lineFinding(
          table,
          row.line,
          null,
          `La ligne compte ${row.cells.length} cellules pour ${table.header.length} colonnes : un séparateur ou un guillemet manque.`,
        ),
      )
      return []
    }
    return (
      readRow(row.line, read(row), (finding) => findings.push({ file: table.file, line: row.line, ...finding })) ?? []
    )
  })
  return { findings: [...findings, ...duplicatedNumbers(table, rows)], rows }
}

function lineFinding(table: SourceTable, line: number, column: string | null, reason: string, cell = ''): Finding {
  return { file: table.file, line, column, ...refused(cell, reason) }
}

type Say = (finding: Omit<Finding, 'file' | 'line'>) => void

function readRow(line: number, cells: Cells, say: Say): PlanTableRow | null {
  const take = <Value>(column: ColumnId, reading: CellReading<Value>): Value | null => {
    for (const note of reading.notes) say({ column, ...note })
    return reading.value
  }
  const part = take('part', readWords(cells.part, 'La partie', true))
  const lead = take('lead', readLead(cells.lead))
  const programme = take('programme', readWords(cells.programme, 'Le programme', true))
  const parent = take('parent', readWords(cells.parent, 'Le programme parent', false))
  const chantierNumber = take('chantierNumber', readNumberCell(cells.chantierNumber, 'Le numéro du chantier'))
  const chantier = take('chantier', readWords(cells.chantier, 'Le chantier', false))
  const number = take('actionNumber', readNumberOfAction(cells.actionNumber))
  const title = take('action', readWords(cells.action, 'L’intitulé de l’action', true))
  const deadlines = take('deadlines', readDeadlinesCell(cells.deadlines)) ?? []
  const indicators = take('indicators', readIndicatorsCell(cells.indicators)) ?? []
  const actors = take('actors', readActorsCell(cells.actors)) ?? { actors: [], rawActors: null }
  if (!part || !programme || !number || !title) return null
  const action: ExchangeAction = { ...number, title, deadlines, indicators, ...actors }
  return {
    line,
    part,
    lead: lead || null,
    programme,
    parent: parent || null,
    chantierNumber,
    chantier: chantier || null,
    action,
  }
}

function readLead(cell: string): CellReading<Lead> {
  const text = cell.replace(/\s+/g, '').toUpperCase()
  if (text === '') return { value: null, notes: [] }
  const lead = (['ARS', 'ARS/AM', 'AM'] as const).find((known) => known === text)
  if (lead) return { value: lead, notes: [{ severity: 'understood', cell, understood: lead, reason: null }] }
  return { value: null, notes: [refused(cell, 'Le pilote d’une partie est « ARS », « ARS/AM » ou « AM ».')] }
}

/** Two actions of one chantier cannot bear the same number: nothing would tell them apart afterwards. */
function duplicatedNumbers(table: SourceTable, rows: readonly PlanTableRow[]): Finding[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const key = JSON.stringify([
      row.part,
      row.programme,
      row.parent,
      row.chantierNumber,
      row.chantier,
      row.action.number,
    ])
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row.line)
    if (earlier === undefined) return []
    const reason = `L’action ${row.action.number} de ce chantier figure déjà à la ligne ${earlier} : donnez à l’une des deux un autre numéro.`
    return [lineFinding(table, row.line, 'actionNumber', reason, row.action.number)]
  })
}
