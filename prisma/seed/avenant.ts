import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { addAction } from '@/lib/plan/commands/add-element'
import { addReview } from '@/lib/plan/commands/add-review'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { cancelAvenant, withdrawChange } from '@/lib/plan/commands/cancel-avenant'
import { changeProgramme } from '@/lib/plan/commands/change-element'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { moveElement } from '@/lib/plan/commands/move-element'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { splitChantier } from '@/lib/plan/commands/split-chantier'
import { planContent } from '@/lib/plan/queries/plan-content'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const day = (text: string) => text as CivilDate
const workedOn = day('2018-06-11')
const effectiveOn = day('2018-07-01')
const laterOn = day('2018-10-01')
const title = 'Avenant n° 1 (fictif)'
/** The action that changes, as printed, and what it will say. */
const printed = 'Engagement de tous les EPS dans une démarche de mutualisation régionale'
const changed = {
  title: `${printed} et interrégionale (avenant fictif)`,
  deadlines: '31/03/2019',
}

/** One avenant adopted before its day, one being prepared, one given up, and the review of a year: each state can be seen. Loading again changes nothing. */
export async function seedAvenant(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  const plan = await db.plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2016-2019' }, select: { id: true } })
  if ((await db.avenant.count({ where: { planId: plan.id } })) > 0) return
  await onStoryDay(workedOn, async () => {
    await adopted(db, officer, plan.id)
    await prepared(db, officer, plan.id)
    const none = await createAvenant(officer, {
      planId: plan.id,
      title: 'Report général (fictif)',
      effectiveOn: laterOn,
      act: null,
    })
    await cancelAvenant(officer, { id: none.id, reason: 'Remplacé par l’avenant n° 2 (fictif)' })
    await addReview(officer, {
      planId: plan.id,
      year: 2017,
      on: day('2018-03-20'),
      body: 'CRC3A, séance plénière (fictive)',
      conclusion:
        'Revue fictive : les chantiers de mutualisation avancent, les échéances des transports glissent d’un semestre. La commission demande un avenant avant l’été.',
    })
  })
}

async function adopted(db: Db, officer: CurrentUser, planId: string): Promise<void> {
  const action = await db.action.findFirstOrThrow({
    where: { planId, versions: { some: { title: printed } } },
    select: { id: true, lockVersion: true, versions: { where: { title: printed }, select: { rawActors: true } } },
  })
  const act = 'Arrêté modificatif (fictif)'
  const avenant = await createAvenant(officer, { planId, title, effectiveOn, act })
  const actors = action.versions[0]?.rawActors ?? ''
  const { id, lockVersion } = action
  const words = { ...changed, actors, state: null, reason: null, note: null }
  await editAction(officer, { id, lockVersion, avenantId: avenant.id, ...words })
  await adoptAvenant(officer, { id: avenant.id, on: workedOn, act, overwrite: false })
}

/** Splits the longest chantier of a programme, removes an action, adds one, moves one and changes a programme. */
async function prepared(db: Db, officer: CurrentUser, planId: string): Promise<void> {
  const { id: avenantId } = await createAvenant(officer, {
    planId,
    title: 'Réorganisation des chantiers (fictif)',
    effectiveOn: laterOn,
    act: null,
  })
  const site = { planId, avenantId }
  const content = await planContent(db, planId, laterOn)
  const held = (id: string) => content.actions.filter((one) => one.chantierId === id)
  const [chantier] = content.chantiers.toSorted((a, b) => held(b.chantierId).length - held(a.chantierId).length)
  const programme = content.programmes.find((one) => one.programmeId === chantier?.programmeId)
  if (!chantier || !programme) return
  const actions = held(chantier.chantierId)
  const half = actions.slice(Math.ceil(actions.length / 2)).map((one) => one.actionId)
  const lock = { lockVersion: 1 }
  const number = Math.max(...content.chantiers.map((one) => one.number ?? 0)) + 1
  await splitChantier(officer, {
    ...site,
    ...lock,
    id: chantier.chantierId,
    number,
    title: 'Suivi et évaluation (chantier fictif)',
    actions: half,
  })
  const [first, second, third] = await lockedActions(
    db,
    actions.map((one) => one.actionId),
  )
  if (!first || !second || !third) return
  await removeElement(officer, { ...site, ...first, object: 'action', children: 'aucun', to: null, confirmed: true })
  await moveElement(officer, { ...site, ...second, object: 'action', to: chantier.chantierId, after: 'last' })
  await addAction(officer, {
    ...site,
    to: chantier.chantierId,
    number: '99',
    title: 'Partager chaque semestre les résultats avec les établissements (action fictive)',
    regional: true,
    deadlines: '2018-2019 (semestrielle)',
    actors: 'ARS',
  })
  const context = `${programme.context ?? ''}\nPrécision apportée par l’avenant (fictive).`.trim()
  await changeProgramme(officer, { ...site, ...lock, id: programme.programmeId, title: programme.title, context })
  const added = await addAction(officer, {
    ...site,
    to: chantier.chantierId,
    number: '98',
    title: 'Essai retiré (action fictive)',
    regional: false,
    deadlines: '',
    actors: '',
  })
  const change = await db.avenantChange.findFirstOrThrow({ where: { avenantId, objectId: added.id } })
  await withdrawChange(officer, { id: avenantId, changeId: change.id })
}

function lockedActions(db: Db, ids: string[]) {
  return db.action.findMany({
    where: { id: { in: ids } },
    select: { id: true, lockVersion: true },
    orderBy: { id: 'asc' },
  })
}
