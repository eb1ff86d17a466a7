import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, addChantier, addProgramme } from '@/lib/plan/commands/add-element'
import { addPart } from '@/lib/plan/commands/add-part'
import { changeChantier, changeProgramme } from '@/lib/plan/commands/change-element'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { moveElement } from '@/lib/plan/commands/move-element'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { splitChantier } from '@/lib/plan/commands/split-chantier'
import { gestureTarget, structurePage } from '@/lib/plan/queries/structure-page'
import { childDestinations } from '@/lib/plan/structure-choices'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aRegion, aUser } from '@/tests/support/factories'
import { aChantier, anAction, anAvenant, type Chantier } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const removal = { children: 'aucun', to: null, confirmed: false } as const

async function aWorkedPlan() {
  const officer = await aUser('ars_officer', { name: 'Camille Exemple' })
  const chantier = await aChantier()
  const action = await anAction(chantier, { number: '1', title: 'Un' })
  const avenantId = await anAvenant(chantier.plan, day('2018-09-01'))
  return { officer, chantier, action, site: { planId: chantier.plan.id, avenantId } }
}

/** Every gesture on the structure, on one small plan. */
function gestures({ partId, programmeId, chantierId }: Chantier, action: string, site: Site) {
  const lock = { ...site, lockVersion: 1 }
  const words = { number: 7, title: 'Nouveau' }
  const form = { ...words, number: '7', regional: false, deadlines: '', actors: '' }
  return {
    'ajouter un programme': (user: User) =>
      addProgramme(user, { ...site, to: partId, title: 'Nouveau', context: null }),
    'ajouter un chantier': (user: User) => addChantier(user, { ...site, to: programmeId, ...words }),
    'ajouter une action': (user: User) => addAction(user, { ...site, to: chantierId, ...form }),
    'modifier un programme': (user: User) =>
      changeProgramme(user, { ...lock, id: programmeId, title: 'Autre', context: null }),
    'modifier un chantier': (user: User) => changeChantier(user, { ...lock, id: chantierId, ...words }),
    déplacer: (user: User) =>
      moveElement(user, { ...lock, object: 'chantier', id: chantierId, to: programmeId, after: 'first' }),
    scinder: (user: User) => splitChantier(user, { ...lock, id: chantierId, ...words, actions: [action] }),
    retirer: (user: User) => removeElement(user, { ...lock, object: 'action', id: action, ...removal }),
  }
}
type User = Awaited<ReturnType<typeof aUser>>
type Site = { planId: string; avenantId: string | null }

const versions = () =>
  Promise.all([db().programmeVersion.count(), db().chantierVersion.count(), db().actionVersion.count()])

describe('a form of the structure that a colleague overtook', () => {
  test('is refused, saying who wrote, and keeps what the colleague wrote', async () => {
    const { officer, chantier, site } = await aWorkedPlan()
    const dcgdr = await aUser('dcgdr')
    const form = { ...site, id: chantier.chantierId, lockVersion: 1, number: 1 }
    await changeChantier(officer, { ...form, title: 'De l’ARS' })
    await expect(changeChantier(dcgdr, { ...form, title: 'De la DCGDR' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('par Camille Exemple le 15/06/2018'),
      detail: { kind: 'stale-action', lockVersion: 2 },
    })
    const prepared = await db().chantierVersion.findMany({ where: { avenantId: site.avenantId } })
    expect(prepared.map((one) => one.title)).toEqual(['De l’ARS'])
  })

  test('does not remove, move or split what changed since', async () => {
    const { officer, chantier, action, site } = await aWorkedPlan()
    const second = await anAction(chantier, { number: '2', title: 'Deux' })
    await db().chantier.update({ where: { id: chantier.chantierId }, data: { lockVersion: 2 } })
    await db().action.update({ where: { id: action }, data: { lockVersion: 2 } })
    const all = gestures(chantier, second, site)
    const before = await versions()
    await expect(all.scinder(officer)).rejects.toMatchObject({ code: 'CONFLICT' })
    const gone = { ...site, object: 'action', id: action, lockVersion: 1, ...removal } as const
    await expect(removeElement(officer, gone)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await versions()).toEqual(before)
  })
})

test('a plan that is clos refuses every gesture in one sentence, and keeps every word', async () => {
  const { officer, chantier, action } = await aWorkedPlan()
  const second = await aChantier({ plan: chantier.plan })
  await db().avenant.deleteMany({ where: { planId: chantier.plan.id } })
  const close = { planId: chantier.plan.id, status: 'clos', on: day('2018-06-15'), act: 'Arrêté' } as const
  await changePlanStatus(officer, close)
  const before = await versions()
  const asked = { ...gestures(second, action, { planId: chantier.plan.id, avenantId: null }) }
  const others = {
    'préparer un avenant': (user: User) =>
      createAvenant(user, { planId: chantier.plan.id, title: 'Tard', effectiveOn: day('2018-09-01'), act: null }),
    'ajouter une partie': (user: User) => addPart(user, { planId: chantier.plan.id, title: 'Partie', lead: null }),
  }
  for (const [name, gesture] of Object.entries({ ...asked, ...others }))
    await expect(gesture(officer), name).rejects.toMatchObject({ message: expect.stringMatching(/clos/u) })
  expect(await versions()).toEqual(before)
})

test('an arrêté plan refuses every gesture without an avenant', async () => {
  const { officer, chantier, action } = await aWorkedPlan()
  const before = await versions()
  for (const [name, gesture] of Object.entries(
    gestures(chantier, action, { planId: chantier.plan.id, avenantId: null }),
  ))
    await expect(gesture(officer), name).rejects.toMatchObject({
      message: expect.stringContaining('préparez d’abord un avenant'),
    })
  expect(await versions()).toEqual(before)
})

test('an officer of another region writes nothing', async () => {
  const { chantier, action, site } = await aWorkedPlan()
  await aRegion('02', 'Martinique')
  const neighbour = await aUser('ars_officer', { regionCode: '02' })
  for (const [name, gesture] of Object.entries(gestures(chantier, action, site)))
    await expect(gesture(neighbour), name).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
})

describe('what holds something', () => {
  test('is not removed until the person says what becomes of it', async () => {
    const { officer, chantier, site } = await aWorkedPlan()
    const asked = { ...site, object: 'chantier', id: chantier.chantierId, lockVersion: 1, ...removal } as const
    await expect(removeElement(officer, asked)).rejects.toMatchObject({
      message: expect.stringContaining('Il contient encore 1 action'),
      fields: { children: expect.any(String) },
    })
    expect(await db().avenantChange.count({ where: { avenantId: site.avenantId } })).toBe(0)
  })

  test('gives its actions to another chantier: a number taken there becomes the next', async () => {
    const { officer, chantier, action, site } = await aWorkedPlan()
    const other = await db().chantier.create({ data: { planId: chantier.plan.id } })
    await db().chantierVersion.create({
      data: {
        chantierId: other.id,
        programmeId: chantier.programmeId,
        validFrom: new Date('2016-01-01'),
        recordedAt: new Date('2016-01-01'),
        position: 99_000,
        number: 2,
        title: 'Accueil',
      },
    })
    const welcome = { ...chantier, chantierId: other.id }
    const [one, three] = [await anAction(welcome, { number: '1' }), await anAction(welcome, { number: '3' })]
    const asked = { ...site, object: 'chantier', id: chantier.chantierId, lockVersion: 1, confirmed: false } as const
    await removeElement(officer, { ...asked, children: 'deplacer', to: other.id })
    const { content } = await structurePage(officer, { plan: undefined, avenant: site.avenantId })
    const held = content.actions.filter((row) => row.chantierId === other.id)
    expect(held.map((row) => [row.actionId, row.number])).toEqual([
      [one, '1'],
      [three, '3'],
      [action, '4'],
    ])
  })

  test('a programme with sub-programmes offers only programmes that may hold them', async () => {
    const { officer, chantier, site } = await aWorkedPlan()
    const part = chantier.partId
    const add = async (title: string, to: string) =>
      (await addProgramme(officer, { ...site, to, title, context: null })).id
    const [parent, welcoming] = [await add('Parent', part), await add('Accueillant', part)]
    const child = await add('Sous', parent)
    const page = await structurePage(officer, { plan: undefined, avenant: site.avenantId })
    const offered = childDestinations(page.content, await gestureTarget(page, 'programme', parent))
    expect(offered.map((one) => one.value).toSorted()).toEqual([chantier.programmeId, welcoming].toSorted())
    const asked = { ...site, object: 'programme', id: parent, confirmed: false, children: 'deplacer' } as const
    const { lockVersion } = await db().programme.findUniqueOrThrow({ where: { id: parent } })
    await expect(removeElement(officer, { ...asked, lockVersion, to: child })).rejects.toMatchObject({
      fields: { to: expect.any(String) },
    })
    await removeElement(officer, { ...asked, lockVersion, to: welcoming })
    const after = await structurePage(officer, { plan: undefined, avenant: site.avenantId })
    const moved = after.content.programmes.find((row) => row.programmeId === child)
    expect([moved?.parentId, after.content.programmes.some((row) => row.programmeId === parent)]).toEqual([
      welcoming,
      false,
    ])
  })

  test('a chantier does not move where its number is taken', async () => {
    const { officer, chantier, site } = await aWorkedPlan()
    const there = await aChantier({ plan: chantier.plan })
    const asked = { ...site, object: 'chantier', id: chantier.chantierId, lockVersion: 1, after: 'last' } as const
    await expect(moveElement(officer, { ...asked, to: there.programmeId })).rejects.toMatchObject({
      fields: { to: expect.stringContaining('a déjà « Chantier 1 : Bon usage »') },
    })
  })
})
