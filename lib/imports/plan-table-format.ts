import type { PlanExchange } from '@/lib/plan/exchange'
import { fileRefusal } from './finding'
import type { Check, CheckContext, DepositedFiles, ImportFormat } from './format'
import { assembleParts } from './plan-assembly'
import { headFindings, headOfTable } from './plan-head'
import { checkPlanProgrammes, planProgrammesColumns } from './plan-programmes'
import { checkPlanTable, planTableColumns } from './plan-table'
import { readDeposited, tableRemarks } from './read-table'
import type { SourceTable } from './source-table'

const titles = Object.fromEntries([...planProgrammesColumns, ...planTableColumns].map(({ id, title }) => [id, title]))

/** The table of a regional plan an agency really holds, with its table of programmes. */
export const planTableFormat: ImportFormat = {
  id: 'plan-table',
  label: 'Tableau du plan régional',
  help: 'Une ligne par action, cellules comme imprimées. CSV ou XLSX, 10 Mo au plus.',
  accept: '.csv,.xlsx,.txt',
  level: 'regional',
  headIsTyped: true,
  companion: { label: 'Tableau des programmes', accept: '.csv,.xlsx,.txt' },
  templates: [
    { fileName: 'modele-plan-regional.csv', columns: planTableColumns.map(({ title }) => title) },
    { fileName: 'modele-programmes.csv', columns: planProgrammesColumns.map(({ title }) => title) },
  ],
  columnTitles: titles,
  check,
}

async function check(files: DepositedFiles, context: CheckContext): Promise<Check> {
  const [main, companion] = await Promise.all([
    readDeposited(files.main, 'main', context),
    files.companion ? readDeposited(files.companion, 'companion', context) : null,
  ])
  const unread = [main, companion].flatMap((one) => (one && 'refusal' in one ? [one.refusal] : []))
  if ('refusal' in main || (companion && 'refusal' in companion)) return { findings: unread, head: null, content: null }
  const table = main.tables[0]
  const programmes = companion?.tables[0] ?? secondSheet(main.tables)
  if (!table) return { findings: [fileRefusal('Le fichier est vide.')], head: null, content: null }
  return checkTables(files.name, table, programmes, context)
}

/** A workbook may hold the programmes on its second sheet. */
function secondSheet(tables: readonly SourceTable[]): SourceTable | null {
  const second = tables[1]
  return second?.header.includes('Contexte') ? { ...second, file: 'companion' } : null
}

function checkTables(name: string, table: SourceTable, companion: SourceTable | null, context: CheckContext): Check {
  const { findings: cells, rows } = checkPlanTable(table)
  const programmes = companion ? checkPlanProgrammes(companion) : null
  const assembled = assembleParts(rows, programmes?.rows ?? null)
  const head = headOfTable(name, assembled.parts, context)
  const findings = [
    ...tableRemarks(table),
    ...tableRemarks(companion),
    ...cells,
    ...(programmes?.findings ?? []),
    ...assembled.findings,
    ...headFindings(head),
  ]
  const refused = findings.some((finding) => finding.severity === 'refused')
  const content: PlanExchange = { format: 'gdr-plan/1', plan: head, parts: assembled.parts }
  return { findings, head, content: refused ? null : content }
}
