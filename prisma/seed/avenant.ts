import type { CivilDate } from '@/lib/core/civil-date'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'
import { onStoryDay } from './story'

const preparedOn = '2018-06-11' as CivilDate
const effectiveOn = '2018-07-01' as CivilDate
const title = 'Avenant n° 1 (fictif)'
/** The action that changes, as printed, and what it will say. */
const printed = 'Engagement de tous les EPS dans une démarche de mutualisation régionale'
const changed = {
  title: `${printed} et interrégionale (avenant fictif)`,
  deadlines: '31/03/2019',
}

/** An avenant prepared before its day: the plan of the story date does not show it yet. Loading again changes nothing. */
export async function seedAvenant(db: Db): Promise<void> {
  const officer = await demoPerson(db, 'ars_officer')
  const plan = await db.plan.findUniqueOrThrow({ where: { code: 'guadeloupe-2016-2019' }, select: { id: true } })
  const action = await db.action.findFirstOrThrow({
    where: { planId: plan.id, versions: { some: { title: printed } } },
    select: { id: true, lockVersion: true, versions: { where: { title: printed }, select: { rawActors: true } } },
  })
  const actors = action.versions[0]?.rawActors ?? ''
  await onStoryDay(preparedOn, async () => {
    const avenant = await createAvenant(officer, {
      planId: plan.id,
      title,
      effectiveOn,
      act: 'Projet d’arrêté modificatif (fictif)',
    })
    const { id, lockVersion } = action
    const words = { ...changed, actors, state: null, reason: null, note: null }
    await editAction(officer, { id, lockVersion, avenantId: avenant.id, ...words })
  })
}
