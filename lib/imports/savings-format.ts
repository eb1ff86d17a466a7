import { fileRefusal } from './finding'
import type { Check, CheckContext, DepositedFiles, ImportFormat } from './format'
import { nationalHead, regionRefusal } from './national-head'
import { readDeposited, tableRemarks } from './read-table'
import { checkSavingsTable, savingsColumns } from './savings-table'

/** The expected savings of a national plan that is already in the application. */
export const savingsFormat: ImportFormat = {
  id: 'national-savings',
  label: 'Économies attendues du plan national',
  help: 'Un poste par ligne, son poste parent, son montant en M€ ; une ligne « TOTAL ». CSV ou XLSX, 10 Mo au plus.',
  accept: '.csv,.xlsx,.txt',
  level: 'national',
  headIsTyped: false,
  companion: null,
  templates: [{ fileName: 'modele-economies-nationales.csv', columns: savingsColumns.map(({ title }) => title) }],
  columnTitles: Object.fromEntries(savingsColumns.map(({ id, title }) => [id, title])),
  check,
}

async function check({ name, main }: DepositedFiles, context: CheckContext): Promise<Check> {
  const read = await readDeposited(main, 'main', context)
  if ('refusal' in read) return { findings: [read.refusal], head: null, content: null }
  const { head, known } = nationalHead(name, context)
  const missing = known
    ? null
    : fileRefusal(
        `Le plan « ${head.code} » n’est pas dans l’application : publiez d’abord son tableau, ou donnez au fichier un nom qui porte ses années (« 2018-2019 »).`,
      )
  const refusal = regionRefusal(context) ?? missing
  const table = read.tables[0]
  if (refusal || !table)
    return { findings: [refusal ?? fileRefusal('Le fichier est vide.')], head: null, content: null }
  const { findings, savings } = checkSavingsTable(table)
  return { findings: [...tableRemarks(table), ...findings], head, content: null, savings }
}
