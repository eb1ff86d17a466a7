import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { addNote } from '@/lib/plan/commands/set-action-state'
import { attachedTo } from '@/lib/plan/queries/attached'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, anAction, anAvenant } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const by = { byName: 'Camille Exemple', at: new Date('2018-06-01') }
const on = new Date('2018-06-01')

/** A programme and its action with everything people attach to either. */
async function aFollowedProgramme() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const id = await anAction(chantier)
  const { plan, programmeId, chantierId } = chantier
  await addNote(officer, { id, lockVersion: 1, note: 'Visites faites' })
  for (const subject of [{ actionId: id }, { programmeId }]) {
    await db().yearlyJudgement.create({ data: { ...subject, ...by, year: 2017, attained: 'oui', onTime: 'oui' } })
    await db().meteoWord.create({ data: { ...subject, ...by, meteo: 'nuageux', sentence: 'Ça glisse', on } })
  }
  await db().programmePilot.create({ data: { programmeId, side: 'ars', function: 'Directeur', on, ...by } })
  await db().workingGroup.create({
    data: { planId: plan.id, name: 'Bon usage', createdAt: on, programmes: { create: { programmeId } } },
  })
  const axis = await aChantier()
  await db().declination.create({ data: { actionId: id, axisId: axis.programmeId, declined: true, on, ...by } })
  return { officer, chantier, id, programmeId, chantierId, axis }
}

test('removing a programme says everything people attached to it and to what it holds', async () => {
  const { officer, chantier, id, programmeId, chantierId } = await aFollowedProgramme()
  const whole = [
    { object: 'programme', id: programmeId },
    { object: 'chantier', id: chantierId },
    { object: 'action', id },
  ] as const
  expect(await attachedTo(db(), whole)).toEqual([
    '1 note d’avancement',
    '2 jugements annuels',
    '2 météos',
    '1 pilote nommé',
    '1 groupe de travail',
    '1 lien avec le plan national',
  ])
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  const asked = { planId: chantier.plan.id, avenantId, object: 'programme', id: programmeId, lockVersion: 1 } as const
  const goes = { ...asked, children: 'retirer', to: null } as const
  await expect(removeElement(officer, { ...goes, confirmed: false })).rejects.toMatchObject({
    message: expect.stringContaining('1 pilote nommé, 1 groupe de travail, 1 lien avec le plan national'),
    fields: { confirmed: expect.any(String) },
  })
  expect(await db().avenantChange.count({ where: { avenantId } })).toBe(0)
  expect((await removeElement(officer, { ...goes, confirmed: true })).changed).toBe(true)
})

test('an axis of the national plan says the regions that decline it; what nobody names says nothing', async () => {
  const { axis } = await aFollowedProgramme()
  const { programmeId } = await aChantier()
  expect(await attachedTo(db(), [{ object: 'programme', id: axis.programmeId }])).toEqual([
    '1 lien avec le plan national',
  ])
  expect(await attachedTo(db(), [{ object: 'programme', id: programmeId }])).toEqual([])
  expect(await attachedTo(db(), [])).toEqual([])
})
