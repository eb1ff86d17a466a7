import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction } from '@/lib/plan/commands/add-element'
import { addReview } from '@/lib/plan/commands/add-review'
import { adoptAvenant } from '@/lib/plan/commands/adopt-avenant'
import { carryActions } from '@/lib/plan/commands/carry-actions'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { removeElement } from '@/lib/plan/commands/remove-element'
import { actionOnDay } from '@/lib/plan/queries/action'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPlan, aUser } from '@/tests/support/factories'
import { aBody, aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

describe('the day an avenant takes effect', () => {
  test.each(['2015-12-31', '2020-01-01'])('is not %s, outside the plan', async (on) => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const asked = { planId: plan.id, effectiveOn: day(on), title: 'Hors du plan', act: null }
    await expect(createAvenant(officer, asked)).rejects.toMatchObject({
      fields: { effectiveOn: expect.stringContaining('entre le 01/01/2016 et le 31/12/2019') },
    })
    expect(await db().avenant.count({ where: { planId: plan.id } })).toBe(0)
  })

  test('is the first or the last day of the plan', async () => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    for (const on of ['2016-01-01', '2019-12-31'])
      await createAvenant(officer, { planId: plan.id, effectiveOn: day(on), title: on, act: null })
    expect(await db().avenant.count({ where: { planId: plan.id } })).toBe(2)
  })
})

async function aSharedAction() {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const id = await anAction(chantier)
  const [first, second] = [
    await anAvenant(chantier.plan, day('2018-09-01')),
    await anAvenant(chantier.plan, day('2018-09-01')),
  ]
  await editAction(officer, await editForm(id, { avenantId: first, title: 'Mots du premier' }))
  const { lockVersion } = await db().action.findUniqueOrThrow({ where: { id } })
  await editAction(officer, await editForm(id, { avenantId: second, title: 'Mots du second', lockVersion }))
  const read = async () => (await actionOnDay(officer, id, day('2018-09-01'))).row.title
  return { officer, chantier, id, first, second, read }
}

describe('two avenants of one day on one action', () => {
  test('the second is adopted only by who read what it replaces', async () => {
    const { officer, first, second, read } = await aSharedAction()
    await adopt(officer, first)
    await expect(adopt(officer, second)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/Mots du second.*a changé depuis.*avenant n° \d+/u),
      fields: { overwrite: expect.any(String) },
    })
    expect(await read()).toBe('Mots du premier')
    await adopt(officer, second, true)
    expect(await read()).toBe('Mots du second')
  })

  test('what an adopted avenant removed stops the other for good', async () => {
    const { officer, chantier, id, second } = await aSharedAction()
    const third = await anAvenant(chantier.plan, day('2018-09-01'))
    const { lockVersion } = await db().action.findUniqueOrThrow({ where: { id } })
    const gone = { planId: chantier.plan.id, avenantId: third, object: 'action', id, lockVersion } as const
    await removeElement(officer, { ...gone, children: 'aucun', to: null, confirmed: true })
    await adopt(officer, third)
    await expect(adopt(officer, second, true)).rejects.toMatchObject({
      message: expect.stringContaining('n’est plus dans le plan au 01/09/2018'),
    })
  })

  test('pressed twice at the same moment, an avenant is adopted once', async () => {
    const { officer, first } = await aSharedAction()
    const asked = { id: first, on: day('2018-06-15'), act: null, overwrite: false }
    const answers = await Promise.all([adoptAvenant(officer, asked), adoptAvenant(officer, asked)])
    expect(answers.map((one) => one.changed).toSorted()).toEqual([false, true])
    expect(await db().avenantState.count({ where: { avenantId: first, status: 'adopte' } })).toBe(1)
  })
})

test('an avenant is not adopted when another placed an action in the chantier it removes', async () => {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const [removing, adding] = [
    await anAvenant(chantier.plan, day('2018-10-01')),
    await anAvenant(chantier.plan, day('2018-09-01')),
  ]
  const planId = chantier.plan.id
  const gone = { planId, avenantId: removing, object: 'chantier', id: chantier.chantierId, lockVersion: 1 } as const
  await removeElement(officer, { ...gone, children: 'aucun', to: null, confirmed: false })
  const words = { number: '1', title: 'Entre-temps', regional: false, deadlines: '', actors: '' }
  await addAction(officer, { planId, avenantId: adding, to: chantier.chantierId, ...words })
  await adopt(officer, adding)
  await expect(adopt(officer, removing)).rejects.toMatchObject({
    message: expect.stringContaining('« 1 : Entre-temps » n’aurait plus de place dans le plan au 01/10/2018'),
  })
  expect(await db().avenantState.count({ where: { avenantId: removing } })).toBe(0)
})

describe('closing a plan', () => {
  test('waits for the avenant in preparation, and asks for an act before its last day', async () => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const avenantId = await anAvenant(plan, day('2018-09-01'))
    const { number } = await db().avenant.findUniqueOrThrow({ where: { id: avenantId } })
    const close = { planId: plan.id, status: 'clos', on: day('2018-06-15') } as const
    await expect(changePlanStatus(officer, { ...close, act: 'Arrêté' })).rejects.toMatchObject({
      message: expect.stringContaining(`L’avenant n° ${number} est encore en préparation`),
    })
    await db().avenant.delete({ where: { id: avenantId } })
    await expect(changePlanStatus(officer, { ...close, act: null })).rejects.toMatchObject({
      fields: { act: expect.stringContaining('31/12/2019') },
    })
    expect((await changePlanStatus(officer, { ...close, act: 'Arrêté' })).changed).toBe(true)
  })
})

describe('the review of a year', () => {
  const review = { year: 2017, on: day('2018-03-20'), body: 'CRC3A', conclusion: 'Les chantiers avancent.' }

  test('is recorded once when pressed twice, and is not rewritten', async () => {
    const officer = await aUser('ars_officer', { name: 'Camille Exemple' })
    const { plan } = await aChantier()
    const asked = { planId: plan.id, ...review }
    expect((await addReview(officer, asked)).changed).toBe(true)
    expect((await addReview(officer, asked)).changed).toBe(false)
    await expect(addReview(officer, { ...asked, conclusion: 'Autre.' })).rejects.toMatchObject({
      fields: { year: 'La revue de 2017 est déjà enregistrée, par Camille Exemple : elle ne se réécrit pas.' },
    })
    expect(await db().planReview.findMany({ where: { planId: plan.id } })).toMatchObject([
      { conclusion: 'Les chantiers avancent.' },
    ])
  })

  test.each([
    [{ year: 2015 }, 'year'],
    [{ year: 2020 }, 'year'],
    [{ on: day('2018-06-16') }, 'on'],
    [{ on: day('2016-12-31') }, 'on'],
  ] as const)('refuses %o beside its field', async (change, field) => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const asked = { planId: plan.id, ...review, ...change }
    await expect(addReview(officer, asked)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
  })
})

describe('actions taken up in the next plan', () => {
  async function twoPlans() {
    const officer = await aUser('ars_officer')
    const from = await aChantier()
    const [one, two] = [
      await anAction(from, { number: '1', title: 'Un' }),
      await anAction(from, { number: '2', title: 'Deux', deadlines: '30/06/2018\nT2 2019' }),
    ]
    const next = await aPlan({ startYear: 2018, endYear: 2021 })
    await db().planState.create({
      data: { planId: next.id, status: 'projet', on: new Date('2018-06-01'), recordedAt: new Date('2018-06-01') },
    })
    const carry = (actions: string[], avenantId: string | null = null) =>
      carryActions(officer, { planId: from.plan.id, toPlanId: next.id, avenantId, actions })
    const taken = () => db().carriedAction.findMany({ where: { toPlanId: next.id }, select: { fromActionId: true } })
    return { officer, from, next, one, two, carry, taken }
  }

  test('are those chosen, once, with their words and deadlines', async () => {
    const { next, one, two, carry, taken } = await twoPlans()
    expect((await carry([two])).carried).toBe(1)
    expect((await carry([two])).carried).toBe(0)
    expect(await taken()).toEqual([{ fromActionId: two }])
    expect((await carry([one, two])).carried).toBe(1)
    const rows = await db().actionVersion.findMany({
      where: { action: { planId: next.id } },
      include: { deadlines: true },
      orderBy: { position: 'asc' },
    })
    expect(rows.map((row) => [row.title, row.deadlines.length])).toEqual([
      ['Deux', 2],
      ['Un', 1],
    ])
  })

  test('pressed twice at the same moment, are taken up once', async () => {
    const { one, carry, taken } = await twoPlans()
    const answers = await Promise.all([carry([one]), carry([one])])
    expect(answers.map((answer) => answer.carried).toSorted()).toEqual([0, 1])
    expect(await taken()).toHaveLength(1)
  })

  test('go to an arrêté plan through its avenant only', async () => {
    const { next, one, carry, taken } = await twoPlans()
    await db().planState.create({
      data: { planId: next.id, status: 'arrete', on: new Date('2018-06-02'), recordedAt: new Date('2018-06-02') },
    })
    await expect(carry([one])).rejects.toMatchObject({
      message: expect.stringContaining('préparez d’abord un avenant'),
    })
    const avenantId = await anAvenant(next, day('2018-09-01'))
    expect((await carry([one], avenantId)).carried).toBe(1)
    expect(await taken()).toHaveLength(1)
    expect(await db().avenantChange.count({ where: { avenantId, object: 'action' } })).toBe(1)
  })

  test('need a choice', async () => {
    const { carry } = await twoPlans()
    await expect(carry([])).rejects.toMatchObject({ fields: { actions: expect.any(String) } })
  })
})

describe('an actor of an action', () => {
  async function adding(actors: string) {
    const officer = await aUser('ars_officer')
    await aBody('ARS')
    const { plan, chantierId } = await aChantier({ status: 'projet' })
    const words = { number: '1', title: 'Former', regional: false, deadlines: '', actors }
    return addAction(officer, { planId: plan.id, avenantId: null, to: chantierId, ...words })
  }

  test('is a body of the directory: an unknown one is refused by its name', async () => {
    await expect(adding('Organisme inconnu')).rejects.toMatchObject({
      fields: { actors: expect.stringContaining('Organisme inconnu') },
    })
  })

  test('is a body still in use: one the region no longer offers is refused where it is new, and stays where it was', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier({ status: 'projet' })
    const old = await anAction(chantier, { actors: ['Ancien réseau'] })
    const { id: bodyId, name } = await aBody('Ancien réseau')
    const said = {
      kind: 'other',
      side: 'other',
      reason: 'Dissous',
      byName: 'Camille Exemple',
    } as const
    await db().bodyEntry.create({
      data: {
        regionCode: '01',
        bodyId,
        name,
        state: 'inactive',
        from: new Date('2018-01-01'),
        territories: [],
        recordedAt: new Date('2018-01-01'),
        ...said,
      },
    })
    await expect(adding('ARS / Ancien réseau')).rejects.toMatchObject({
      fields: {
        actors:
          '« Ancien réseau » n’est plus en service dans l’annuaire des organismes : choisissez un organisme en service.',
      },
    })
    expect((await editAction(officer, await editForm(old, { title: 'Mots corrigés' }))).changed).toBe(true)
  })
})
