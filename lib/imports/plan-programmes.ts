import { printedLines } from '@/lib/plan/deadline-text'
import type { ExchangeProgramme } from '@/lib/plan/exchange'
import { readObjective, readResultIndicator } from '@/lib/plan/objective-text'
import { type Column, planColumns } from './columns'
import type { Finding } from './finding'
import { type Note, oddness, readNumberCell, readWords, refused } from './plan-table-cells'
import type { SourceTable } from './source-table'

/** The companion table of a regional plan: one programme or sub-programme a row. */
export const planProgrammesColumns = [
  { id: 'part', title: 'Partie', required: true },
  { id: 'programme', title: 'Programme', required: true },
  { id: 'parent', title: 'Programme parent', required: true },
  { id: 'order', title: 'Ordre', required: true },
  { id: 'context', title: 'Contexte', required: true },
  { id: 'objectives', title: 'Objectifs chiffrés (un par ligne)', required: true },
  { id: 'resultIndicators', title: 'Indicateurs de résultat (un par ligne)', required: true },
] as const satisfies readonly Column[]

type ColumnId = (typeof planProgrammesColumns)[number]['id']
type Cells = Record<ColumnId, string>

/** A programme as its row describes it, without its chantiers. */
export type ProgrammeRow = { line: number; part: string; programme: Omit<ExchangeProgramme, 'chantiers'> }

/** Reads the companion table. */
export function checkPlanProgrammes(table: SourceTable): { findings: Finding[]; rows: ProgrammeRow[] } {
  const { findings, read } = planColumns<ColumnId>(planProgrammesColumns, table)
  if (!read) return { findings, rows: [] }
  const seen = new Map<string, number>()
  const rows = table.rows.flatMap((row) => {
    const say = (column: ColumnId, notes: readonly Note[]) => {
      for (const note of notes) findings.push({ file: table.file, line: row.line, column, ...note })
    }
    const made = readRow(row.line, read(row), say)
    if (!made) return []
    const key = JSON.stringify([made.part, made.programme.title, made.programme.parent])
    const earlier = seen.get(key)
    seen.set(key, earlier ?? row.line)
    if (earlier === undefined) return [made]
    say('programme', [refused(made.programme.title, `Ce programme figure déjà à la ligne ${earlier}.`)])
    return []
  })
  return { findings, rows }
}

function readRow(
  line: number,
  cells: Cells,
  say: (column: ColumnId, notes: readonly Note[]) => void,
): ProgrammeRow | null {
  const part = readWords(cells.part, 'La partie', true)
  const title = readWords(cells.programme, 'Le programme', true)
  const parent = readWords(cells.parent, 'Le programme parent', false)
  const order = readNumberCell(cells.order, 'L’ordre')
  const context = readWords(cells.context, 'Le contexte', false)
  const objectives = printedLines(cells.objectives).map(readObjective)
  const resultIndicators = printedLines(cells.resultIndicators).map(readResultIndicator)
  say('part', part.notes)
  say('programme', title.notes)
  say('parent', parent.notes)
  say(
    'order',
    order.value === null && order.notes.length === 0 ? [refused('', 'L’ordre du programme manque.')] : order.notes,
  )
  say('context', context.notes)
  say('objectives', objectives.map(objectiveNote))
  say('resultIndicators', resultIndicators.map(resultNote))
  if (!part.value || !title.value || order.value === null) return null
  const words = { title: title.value, parent: parent.value || null, order: order.value, context: context.value || null }
  return { line, part: part.value, programme: { ...words, objectives, resultIndicators } }
}

function objectiveNote({ label, value, unit, year }: ReturnType<typeof readObjective>): Note {
  const number = value === null ? 'sans nombre' : `${String(value).replace('.', ',')} ${unit ?? ''}`.trim()
  return noted(label, `${number}${year === null ? '' : `, ${year}`}`)
}

function resultNote({ label, level }: ReturnType<typeof readResultIndicator>): Note {
  return noted(
    label,
    level === null ? 'niveau non imprimé' : level === 'national' ? 'niveau national' : 'niveau régional',
  )
}

function noted(cell: string, text: string): Note {
  const odd = oddness(cell)
  return { severity: odd ? 'doubtful' : 'understood', cell, understood: text, reason: odd }
}
