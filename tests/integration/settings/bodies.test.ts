import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { currentVersion } from '@/lib/plan/commands/current-version'
import { editAction } from '@/lib/plan/commands/edit-action'
import { holdAction } from '@/lib/plan/commands/stored-action'
import { actionOnDay } from '@/lib/plan/queries/action'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { plansOf } from '@/lib/plan/queries/plans'
import { db } from '@/lib/server/db'
import {
  addBody,
  deactivateBody,
  describeBody,
  mergeBody,
  reactivateBody,
  removeBody,
  renameBody,
} from '@/lib/territory/commands/change-body'
import { bodiesPage, bodyPage, territoriesOf } from '@/lib/territory/queries/body-pages'
import { offeredNames } from '@/lib/territory/queries/directory'
import { aRegion, aUser } from '@/tests/support/factories'
import { aChantier, anAction, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const other = { kind: 'other' as const, side: 'other' as const, territories: [] }
const said = (values: object = {}) => ({
  regionCode: '01',
  from: day('2018-01-01'),
  reason: 'Fusion des caisses',
  ...values,
})
const named = () => `Organisme ${randomUUID().slice(0, 8)}`

async function lastId(bodyId: string, regionCode = '01'): Promise<string> {
  const line = await db().bodyEntry.findFirst({ where: { bodyId, regionCode }, orderBy: { id: 'desc' } })
  return line ? String(line.id) : ''
}

async function aBody(name = named()) {
  const admin = await aUser('regional_admin')
  const { id } = await addBody(admin, { ...said(), ...other, name })
  return { admin, id, name, form: { ...said(), id, lastId: await lastId(id) } }
}

describe('The directory of bodies', () => {
  test('takes a body in, once, whatever the clicks, and tells the journal', async () => {
    const admin = await aUser('regional_admin')
    const input = { ...said(), ...other, name: named() }
    const [one, two] = await Promise.all([addBody(admin, input), addBody(admin, input)])
    expect(one).toEqual(two)
    expect(await db().bodyEntry.count({ where: { bodyId: one.id } })).toBe(1)
    const events = await db().auditEvent.findMany({ where: { objectId: one.id } })
    expect(events.map((event) => event.type)).toEqual(['body.added'])
  })

  test('refuses a name it already holds, accents and capitals aside', async () => {
    const { admin, name } = await aBody(`Établissement ${randomUUID().slice(0, 8)}`)
    const twin = name.toUpperCase().replace('É', 'E')
    await expect(addBody(admin, { ...said(), ...other, name: twin })).rejects.toMatchObject({
      fields: { name: expect.stringContaining('réunissez les deux') },
    })
  })

  test('keeps each region’s words apart: renamed in one, a body keeps its name in the other', async () => {
    await aRegion('02', 'Martinique')
    const { admin, id, name, form } = await aBody()
    const neighbour = await aUser('regional_admin', { regionCode: '02' })
    await addBody(neighbour, { ...said({ regionCode: '02' }), ...other, name })
    const next = named()
    await renameBody(admin, { ...form, name: next })
    expect((await bodyPage(admin, '01', id)).described.name).toBe(next)
    expect((await bodyPage(neighbour, '02', id)).described.name).toBe(name)
  })

  test('refuses a line built on an older one, naming who wrote', async () => {
    const { id, form } = await aBody()
    const [one, two] = [await aUser('regional_admin', { name: 'Première' }), await aUser('regional_admin')]
    await renameBody(one, { ...form, name: named() })
    await expect(deactivateBody(two, form)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('par Première'),
    })
    expect(await db().bodyEntry.count({ where: { bodyId: id } })).toBe(2)
  })

  test('deactivates, no longer offers, and reactivates', async () => {
    const { admin, id, name, form } = await aBody()
    expect(await offeredNames('01', day('2030-01-01'))).toContain(name)
    await deactivateBody(admin, form)
    expect(await offeredNames('01', day('2030-01-01'))).not.toContain(name)
    await expect(deactivateBody(admin, { ...form, reason: 'Encore', lastId: await lastId(id) })).rejects.toMatchObject({
      code: 'ALREADY_DONE',
    })
    await reactivateBody(admin, { ...form, reason: 'Retour', lastId: await lastId(id) })
    expect(await offeredNames('01', day('2030-01-01'))).toContain(name)
  })

  test('cannot be rewritten in the database', async () => {
    const { id } = await aBody()
    await expect(db().$executeRaw`update "BodyEntry" set name = 'x' where "bodyId" = ${id}::uuid`).rejects.toThrow(
      /append-only/,
    )
  })
})

describe('A body that an action names', () => {
  async function anActionOf(name: string) {
    const chantier = await aChantier({ status: 'projet' })
    return {
      planId: chantier.plan.id,
      id: await anAction(chantier, { deadlines: '30/06/2018', actors: ['ARS', name] }),
    }
  }

  test('cannot be removed: the refusal lists what names it', async () => {
    const { admin, id, name, form } = await aBody()
    const action = await anActionOf(name)
    const officer = await aUser('local_am', { bodyId: id, name: 'Personne de la caisse' })
    await expect(removeBody(admin, form)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('2 actions ou comptes le nomment encore'),
      detail: [
        { kind: 'action', id: action.id, name: expect.stringContaining('Action') },
        { kind: 'account', id: officer.id, name: 'Personne de la caisse' },
      ],
    })
    expect((await bodyPage(admin, '01', id)).described.state).toBe('active')
  })

  test('is removed once nothing names it, and then no longer changes', async () => {
    const { admin, id, form } = await aBody()
    await removeBody(admin, form)
    expect((await bodiesPage(admin, '01', '')).rows.map((row) => row.id)).not.toContain(id)
    await expect(renameBody(admin, { ...form, lastId: await lastId(id), name: named() })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  test('renamed at a date, is read under its old name before and its new one after, on its page and in the tree', async () => {
    const { admin, name, form } = await aBody()
    const { id, planId } = await anActionOf(name)
    const next = named()
    await renameBody(admin, { ...form, from: day('2018-06-01'), name: next })
    const actorsOn = async (on: string) => {
      const plan = (await plansOf(admin, day(on))).find((one) => one.id === planId)
      if (!plan) throw new Error('the plan is the region’s')
      const tree = JSON.stringify(await planTree(admin, plan, day(on)))
      return [(await actionOnDay(admin, id, day(on))).row.actors, tree.includes(name), tree.includes(next)]
    }
    expect(await actorsOn('2018-05-31')).toEqual([['ARS', name], true, false])
    expect(await actorsOn('2018-06-01')).toEqual([['ARS', next], false, true])
  })

  test('renamed, may be written under its new name in the form of the action, and nothing changes', async () => {
    const { admin, name, form } = await aBody()
    const { id } = await anActionOf(name)
    const next = named()
    await renameBody(admin, { ...form, name: next })
    const edited = await editAction(admin, await editForm(id, { actors: `ARS, ${next}` }))
    expect(edited.changed).toBe(false)
  })

  test('merged, is said once, its accounts speak for the other, which reports on its actions', async () => {
    const { admin, id, name, form } = await aBody()
    const kept = await aBody()
    const action = await anActionOf(name)
    const officer = await aUser('local_am', { bodyId: id })
    await mergeBody(admin, { ...form, successorId: kept.id })
    expect((await db().user.findUniqueOrThrow({ where: { id: officer.id } })).bodyId).toBe(kept.id)
    const held = await db().$transaction(async (tx) => currentVersion(tx, await holdAction(tx, admin, action.id)))
    expect(held.actorBodyIds).toContain(kept.id)
    expect((await actionOnDay(admin, action.id, day('2018-06-15'))).row.actors).toEqual(['ARS', kept.name])
    await expect(mergeBody(admin, { ...kept.form, reason: 'Retour', successorId: id })).rejects.toMatchObject({
      fields: { successorId: 'Choisissez un autre organisme, actif.' },
    })
  })

  test('merged, follows the other when it is renamed', async () => {
    const { admin, id, form } = await aBody()
    const kept = await aBody()
    await mergeBody(admin, { ...form, successorId: kept.id })
    const next = named()
    await renameBody(admin, { ...kept.form, name: next })
    expect((await bodyPage(admin, '01', id)).described.name).toBe(next)
  })
})

describe('A caisse', () => {
  test('covers territories of its region from a day on; 84 is the département of another', async () => {
    const admin = await aUser('regional_admin')
    await db().territory.createMany({
      data: [
        { code: '977', name: 'Saint-Barthélemy', regionCode: '01' },
        { code: '978', name: 'Saint-Martin', regionCode: '01' },
      ],
      skipDuplicates: true,
    })
    const caisse = { kind: 'cpam' as const, side: 'am' as const, territories: ['977', '978'] }
    const { id, name } = await addBody(admin, { ...said(), ...caisse, name: named() })
    const covered = await territoriesOf(admin, '01')
    expect(covered.filter((one) => one.caisses.includes(name)).map((one) => one.code)).toEqual(['977', '978'])
    const form = { ...said(), id, lastId: await lastId(id) }
    await expect(describeBody(admin, { ...form, ...caisse, territories: ['84'] })).rejects.toMatchObject({
      fields: { territories: 'Un de ces territoires n’est pas de la région.' },
    })
    await expect(describeBody(admin, { ...form, ...caisse, kind: 'omedit' })).rejects.toMatchObject({
      fields: { territories: expect.stringContaining('Seule une caisse') },
    })
  })
})

describe('Somebody else', () => {
  test.each([
    ['ars_officer', '01', 'FORBIDDEN'],
    ['dcgdr', '01', 'FORBIDDEN'],
    ['establishment_director', '01', 'FORBIDDEN'],
    ['regional_admin', '02', 'OUT_OF_PERIMETER'],
  ] as const)('%s of %s is refused', async (role, regionCode, code) => {
    await aRegion('02', 'Martinique')
    const { form } = await aBody()
    await expect(deactivateBody(await aUser(role, { regionCode }), form)).rejects.toMatchObject({ code })
  })
})
