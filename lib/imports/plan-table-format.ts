import type { PlanExchange } from '@/lib/plan/exchange'
import { type FileRole, type Finding, fileRefusal } from './finding'
import type { Check, CheckContext, DepositedFiles, ImportFormat } from './format'
import { assembleParts } from './plan-assembly'
import { headFindings, headOfTable } from './plan-head'
import { checkPlanProgrammes, planProgrammesColumns } from './plan-programmes'
import { checkPlanTable, planTableColumns } from './plan-table'
import { readTables } from './reading/read-file'
import { type SourceTable, UnreadableFile } from './source-table'

const titles = Object.fromEntries([...planProgrammesColumns, ...planTableColumns].map(({ id, title }) => [id, title]))

/** The table of a regional plan an agency really holds, with its table of programmes. */
export const planTableFormat: ImportFormat = {
  id: 'plan-table',
  label: 'Tableau du plan régional',
  help: 'Une ligne par action, cellules comme imprimées. CSV ou XLSX, 10 Mo au plus.',
  accept: '.csv,.xlsx,.txt',
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
    read(files.main, 'main', context),
    files.companion ? read(files.companion, 'companion', context) : null,
  ])
  const unread = [main, companion].flatMap((one) => (one && 'refusal' in one ? [one.refusal] : []))
  if ('refusal' in main || (companion && 'refusal' in companion)) return { findings: unread, head: null, content: null }
  const table = main.tables[0]
  const programmes = companion?.tables[0] ?? secondSheet(main.tables)
  if (!table) return { findings: [fileRefusal('Le fichier est vide.')], head: null, content: null }
  return checkTables(files.name, table, programmes, context)
}

type Read = { tables: SourceTable[] } | { refusal: Finding }

async function read(bytes: Buffer, file: FileRole, { corrections }: CheckContext): Promise<Read> {
  try {
    return { tables: (await readTables(bytes, file)).map((table) => ({ ...table, corrections })) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refusal: fileRefusal(error.message, file, error.line) }
    throw error
  }
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
    ...remarks(table),
    ...remarks(companion),
    ...cells,
    ...(programmes?.findings ?? []),
    ...assembled.findings,
    ...headFindings(head),
  ]
  const refused = findings.some((finding) => finding.severity === 'refused')
  const content: PlanExchange = { format: 'gdr-plan/1', plan: head, parts: assembled.parts }
  return { findings, head, content: refused ? null : content }
}

function remarks(table: SourceTable | null): Finding[] {
  return (table?.remarks ?? []).map((reason) => ({ ...fileRefusal(reason, table?.file), severity: 'doubtful' }))
}
