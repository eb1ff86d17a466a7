import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { csvText } from '@/lib/core/csv'
import { abandonBatch } from '@/lib/imports/commands/abandon'
import { correctCell } from '@/lib/imports/commands/correct-cell'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import { undoBatch } from '@/lib/imports/commands/undo'
import { planTableColumns } from '@/lib/imports/plan-table'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const place = [
  'Programmes à déclinaison régionale ARS',
  'ARS',
  'Programme d’essai (fictif)',
  '',
  '1',
  'Chantier d’essai (fictif)',
]

/** A draft of the next plan whose cells ask for a look: dates that say nothing, a mark of damaged text, a formula. */
const draft = [
  [
    'Action 1',
    'Préparer la liste des établissements à visiter (fictif)',
    'octobre',
    'Nb d’établissements visités / nb d’établissements ciblés',
    'ARS / AM',
  ],
  ['Action 2', 'Réunir les pharmaciens hospitaliers (fictif)', '2021-2020', 'Réunion tenue : OUI/NON', 'ARS / OMEDIT'],
  ['Action 3', 'Diffuser le guide aux prescripteurs de ville (fictif)', '1er semestre 2020', '', 'Groupe à créer'],
  ['Action 4', 'Mesurer l’effet de la campagne (fictif)', '31/12/2021', '=SOMME(A1:A3)', 'DRSM'],
] as const

const days = {
  undone: '2018-06-11' as CivilDate,
  abandoned: '2018-06-12' as CivilDate,
  open: '2018-06-12' as CivilDate,
}

/** Deposits in each state but published (the plan itself is): undone, abandoned, to be checked. Loading again changes nothing. */
export async function seedDeposits(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  if ((await db.importBatch.count()) > 1) return
  await onStoryDay(days.undone, () => undone(officer))
  await onStoryDay(days.abandoned, () => abandoned(officer))
  await onStoryDay(days.open, () => put(officer, 'projet-de-plan-2020-2021.csv', draft))
}

/** A plan published in haste and taken back. */
async function undone(officer: CurrentUser): Promise<void> {
  const batchId = await put(officer, 'essai-plan-2022-2023.csv', draft.slice(0, 1))
  await publishBatch(officer, { batchId, lockVersion: 1, effectiveOn: null, avenantNumber: null, avenantTitle: null })
  await undoBatch(officer, { batchId })
}

/** A deposit given up after one correction. */
async function abandoned(officer: CurrentUser): Promise<void> {
  const batchId = await put(officer, 'brouillon-plan-2020-2021.csv', draft.slice(0, 2))
  await correctCell(officer, { batchId, lockVersion: 1, key: '2:deadlines', value: 'octobre 2020' })
  await abandonBatch(officer, { batchId })
}

async function put(officer: CurrentUser, name: string, actions: readonly (readonly string[])[]): Promise<string> {
  const titles = planTableColumns.map(({ title }) => title)
  const text = csvText([titles, ...actions.map((cells) => [...place, ...cells])])
  const main = { name, contentType: 'text/csv', bytes: Buffer.from(text) }
  return (await deposit(officer, { format: 'plan-table', regionCode: '01', main, companion: null })).id
}
