import type { PlanExchange } from '@/lib/plan/exchange'
import { countSeverities, fileRefusal } from './finding'
import type { Check, CheckContext, DepositedFiles, ImportFormat } from './format'
import { assembleNational } from './national-assembly'
import { nationalHead, regionRefusal } from './national-head'
import { checkNationalTable, nationalColumns } from './national-table'
import { headFindings } from './plan-head'
import { readDeposited, tableRemarks } from './read-table'

/** The table of the national plan, as its printed tables are copied out: one action a row. */
export const nationalTableFormat: ImportFormat = {
  id: 'national-table',
  label: 'Tableau du plan national',
  help: 'Une ligne par action, sous son thème, son axe et son objectif ; un indicateur par ligne dans sa cellule. CSV ou XLSX, 10 Mo au plus.',
  accept: '.csv,.xlsx,.txt',
  level: 'national',
  headIsTyped: true,
  companion: null,
  templates: [{ fileName: 'modele-plan-national.csv', columns: nationalColumns.map(({ title }) => title) }],
  columnTitles: Object.fromEntries(nationalColumns.map(({ id, title }) => [id, title])),
  check,
}

async function check({ name, main }: DepositedFiles, context: CheckContext): Promise<Check> {
  const refusal = regionRefusal(context)
  const read = await readDeposited(main, 'main', context)
  if ('refusal' in read) return { findings: [read.refusal], head: null, content: null }
  const table = read.tables[0]
  if (refusal || !table)
    return { findings: [refusal ?? fileRefusal('Le fichier est vide.')], head: null, content: null }
  const { findings: cells, rows } = checkNationalTable(table)
  const { parts, findings: contradictions } = assembleNational(rows)
  const { head } = nationalHead(name, context)
  const findings = [...tableRemarks(table), ...cells, ...contradictions, ...headFindings(head)]
  const content: PlanExchange = { format: 'gdr-plan/1', plan: head, parts }
  return { findings, head, content: countSeverities(findings).refused > 0 ? null : content }
}
