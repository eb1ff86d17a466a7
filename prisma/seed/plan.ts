import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { deposit } from '@/lib/imports/commands/deposit'
import { publishBatch } from '@/lib/imports/commands/publish'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const code = 'guadeloupe-2016-2019'
const files = path.resolve('prisma/seed/files')
const fictitious = 'date fictive du monde de démonstration'

/** Days of the life of the plan: invented, and said so in its acts. */
const proposedOn = '2016-02-10' as CivilDate
const life = [
  { status: 'avis_crc3a', on: '2016-04-12' as CivilDate, act: `Avis de la CRC3A (${fictitious})` },
  { status: 'arrete', on: '2016-05-30' as CivilDate, act: `Arrêté du directeur général de l’ARS (${fictitious})` },
] as const

/** Numbers of the 12 blocs of the plan ONDAM, in the order the regional presentation lists them, where the programme is plainly one of them. */
const blocs: readonly (readonly [title: string, bloc: number])[] = [
  ['Virage ambulatoire et optimisation des capacités d’hébergement en hospitalisation complète', 1],
  ['Indemnités journalières prescrites en ville', 2],
  ['Maitrise de la masse salariale', 3],
  ['Transports de patients prescrits en établissement', 4],
  ['Transports de patients prescrits en ville', 5],
  ['Programme PHARE (performance hospitalière pour des achats responsable)', 6],
  ['Produits de santé prescrits en établissement', 8],
  ['Produits de santé prescrits en ville', 9],
  ['Etablissements en difficulté', 10],
  ['Autres prescriptions prescrites en ville', 11],
  ['Pertinence des actes', 12],
]

/** The real plan of the demo world, read from the agency's own files by the importer; loading again changes nothing. Accounts must be there. */
export async function seedPlan(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  if (!(await db.plan.findUnique({ where: { code }, select: { id: true } })))
    await onStoryDay(proposedOn, () => importPlan(officer))
  const plan = await db.plan.findUniqueOrThrow({
    where: { code },
    select: { id: true, states: { orderBy: { id: 'asc' } } },
  })
  for (const { status, on, act } of life)
    if (!plan.states.some((state) => state.status === status))
      await onStoryDay(on, () => changePlanStatus(officer, { planId: plan.id, status, on, act }))
  await classify(db, plan.id)
}

async function importPlan(officer: CurrentUser): Promise<void> {
  const file = async (name: string) => ({
    name,
    contentType: 'text/csv',
    bytes: await readFile(path.join(files, name)),
  })
  const { id } = await deposit(officer, {
    format: 'plan-table',
    regionCode: '01',
    main: await file('plan-guadeloupe-2016-2019.csv'),
    companion: await file('plan-guadeloupe-2016-2019-programmes.csv'),
  })
  await publishBatch(officer, {
    batchId: id,
    lockVersion: 1,
    effectiveOn: null,
    avenantNumber: null,
    avenantTitle: null,
  })
}

/** Sub-programmes belong to the bloc of their parent. */
async function classify(db: Db, planId: string): Promise<void> {
  for (const [title, bloc] of blocs) {
    const programme = await db.programmeVersion.findFirst({
      where: { title, programme: { planId }, validTo: null },
      select: { programmeId: true },
    })
    if (!programme) continue
    const of = [{ programmeId: programme.programmeId }, { parentId: programme.programmeId }]
    await db.programmeVersion.updateMany({
      where: { OR: of, programme: { planId }, blocs: { isEmpty: true } },
      data: { blocs: [bloc] },
    })
  }
}
