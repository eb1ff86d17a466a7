import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelAvenant } from '@/lib/plan/commands/cancel-avenant'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { splitChantier } from '@/lib/plan/commands/split-chantier'
import { planExchange } from '@/lib/plan/queries/plan-exchange'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, anAvenant } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

async function aPreparedSplit() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const one = await anAction(chantier, { number: '1', title: 'Un' })
  const two = await anAction(chantier, { number: '2', title: 'Deux' })
  await anAction(chantier, { number: '3', title: 'Trois' })
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  const site = { planId: chantier.plan.id, avenantId, lockVersion: 1 }
  const split = { ...site, id: chantier.chantierId, number: 2, title: 'Suite', actions: [two] }
  await splitChantier(officer, split)
  const removal = { ...site, object: 'action', id: one, children: 'aucun', to: null, confirmed: false } as const
  await removeElement(officer, removal)
  const read = async (on: string) =>
    (await planExchange(chantier.plan.code, day(on)))?.parts[0]?.programmes[0]?.chantiers.map((held) => [
      held.title,
      ...held.actions.map((action) => action.title),
    ])
  return { officer, avenantId, split, removal, read }
}

const before = [['Bon usage', 'Un', 'Deux', 'Trois']]

test('an avenant that splits a chantier and removes an action changes nothing before it is adopted, then only from its day', async () => {
  const { officer, avenantId, read } = await aPreparedSplit()
  expect([await read('2018-08-31'), await read('2018-09-01')]).toEqual([before, before])
  await adopt(officer, avenantId)
  await adopt(officer, avenantId)
  expect(await read('2018-08-31')).toEqual(before)
  expect(await read('2018-09-01')).toEqual([
    ['Bon usage', 'Trois'],
    ['Suite', 'Deux'],
  ])
  expect(await db().avenantState.count({ where: { avenantId, status: 'adopte' } })).toBe(1)
})

test('the same gestures sent twice are done once; a cancelled avenant leaves the plan as it was', async () => {
  const { officer, avenantId, split, removal, read } = await aPreparedSplit()
  expect((await splitChantier(officer, split)).changed).toBe(false)
  expect((await removeElement(officer, removal)).changed).toBe(false)
  await cancelAvenant(officer, { id: avenantId, reason: 'Remplacé' })
  expect(await read('2018-09-01')).toEqual(before)
  expect(await db().avenantChange.count({ where: { avenantId } })).toBe(0)
  await expect(adopt(officer, avenantId)).rejects.toMatchObject({ message: expect.stringContaining('annulé') })
})
