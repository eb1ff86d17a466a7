import { fold } from '@/lib/core/text'
import { amountInMillions, parseMillions, type Savings, type SumGap, savingsInOrder, sumGaps } from '@/lib/plan/savings'
import { type Column, planColumns } from './columns'
import type { Finding } from './finding'
import { type CellReading, readWords, refused } from './plan-table-cells'
import type { SourceTable } from './source-table'

/** The expected savings of the national plan: one item a row, the total on a row of its own. */
export const savingsColumns = [
  { id: 'label', title: 'Libellé', also: ['Poste'], required: true },
  { id: 'parent', title: 'Parent', also: ['Poste parent'], required: true },
  { id: 'amount', title: 'Montant M€', also: ['Montant en M€', 'Montant (M€)'], required: true },
] as const satisfies readonly Column[]

export const totalLabel = 'TOTAL'

type ColumnId = (typeof savingsColumns)[number]['id']
type Row = { line: number; label: string; parent: string | null; amount: bigint | null }
type Say = (line: number | null, column: ColumnId | null, note: Omit<Finding, 'file' | 'line' | 'column'>) => void

/** Reads the table; `savings` is null as soon as something is refused. */
export function checkSavingsTable(table: SourceTable): { findings: Finding[]; savings: Savings | null } {
  const { findings, read } = planColumns<ColumnId>(savingsColumns, table)
  if (!read) return { findings, savings: null }
  const say: Say = (line, column, note) => findings.push({ file: table.file, line, column, ...note })
  const rows = table.rows.flatMap((row) => readRow(row.line, read(row), say) ?? [])
  const items = rows.filter((row) => !isTotal(row))
  const [total, ...others] = rows.filter(isTotal)
  for (const { line, label } of others) say(line, 'label', refused(label, 'La ligne « TOTAL » figure deux fois.'))
  for (const { line, label } of twins(items))
    say(line, 'label', refused(label, 'Ce poste figure deux fois dans le tableau.'))
  for (const { line, parent } of orphans(items))
    say(line, 'parent', refused(parent ?? '', `Le poste parent « ${parent} » ne figure pas dans le tableau.`))
  if (!total)
    say(null, null, refused('', 'La ligne « TOTAL » manque : le total imprimé est comparé à la somme des postes.'))
  if (!total || findings.some((one) => one.severity === 'refused')) return { findings, savings: null }
  const savings = {
    items: items.map(({ label, parent, amount }) => ({ label, parent, amount: amount ?? 0n })),
    total: total.amount ?? 0n,
  }
  const reached = new Set(savingsInOrder(savings).map((item) => item.label))
  const lost = items.filter((item) => !reached.has(item.label))
  for (const { line, parent } of lost)
    say(
      line,
      'parent',
      refused(parent ?? '', 'Ce poste se détaille lui-même par un autre : il ne remonte à aucun poste.'),
    )
  if (lost.length > 0) return { findings, savings: null }
  const gaps = sumGaps(savings)
  for (const gap of gaps)
    say((gap.label === null ? total : rowOf(items, gap.label))?.line ?? null, 'amount', gapNote(gap))
  return { findings, savings: gaps.length > 0 ? null : savings }
}

/** A row whose amount is refused still names its item: those that detail it are not orphans. */
function readRow(line: number, cells: Record<ColumnId, string>, say: Say): Row | null {
  const take = <Value>(column: ColumnId, reading: CellReading<Value>): Value | null => {
    for (const note of reading.notes) say(line, column, note)
    return reading.value
  }
  const label = take('label', readWords(cells.label, 'Le libellé', true))
  const parent = take('parent', readWords(cells.parent, 'Le poste parent', false))
  const amount = take('amount', readAmount(cells.amount))
  return label ? { line, label, parent: parent || null, amount } : null
}

const isTotal = ({ label, parent }: Row) => parent === null && fold(label) === 'total'

const rowOf = (items: readonly Row[], label: string) => items.find((item) => item.label === label)

function twins(items: readonly Row[]): Row[] {
  return items.filter((item, index) => items.findIndex((other) => other.label === item.label) < index)
}

function orphans(items: readonly Row[]): Row[] {
  return items.filter(({ label, parent }) => parent !== null && (parent === label || !rowOf(items, parent)))
}

function readAmount(cell: string): CellReading<bigint> {
  const text = cell.trim()
  if (text === '') return { value: null, notes: [refused(cell, 'Le montant manque.')] }
  if (/(?:mds?|milliards?)\b/iu.test(text))
    return {
      value: null,
      notes: [
        refused(
          cell,
          `« ${text} » est écrit en milliards : la colonne est en millions d’euros (M€). Écrivez le nombre seul.`,
        ),
      ],
    }
  const value = parseMillions(text.replace(/\s*(?:M€|millions? d[’']euros)$/iu, ''))
  if (value === null)
    return {
      value: null,
      notes: [refused(cell, `« ${text} » n’est pas un montant en millions d’euros : écrivez un nombre, sans unité.`)],
    }
  return {
    value,
    notes: [{ severity: 'understood', cell, understood: `${amountInMillions(value)}\u00a0M€`, reason: null }],
  }
}

function gapNote({ label, printed, sum }: SumGap): ReturnType<typeof refused> {
  const [said, added] = [amountInMillions(printed), amountInMillions(sum)]
  const reason =
    label === null
      ? `Le total imprimé est de ${said}\u00a0M€ et les postes font ${added}\u00a0M€ : corrigez le total ou le poste fautif.`
      : `« ${label} » est imprimé à ${said}\u00a0M€ et ses postes font ${added}\u00a0M€ : corrigez l’un des montants.`
  return refused(said, reason)
}
