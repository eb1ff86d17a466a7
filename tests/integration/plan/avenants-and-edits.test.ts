import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { addNote } from '@/lib/plan/commands/set-action-state'
import { actionOnDay } from '@/lib/plan/queries/action'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, adopt, anAction, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

type Officer = Awaited<ReturnType<typeof aUser>>
const titleOn = async (user: Officer, id: string, on: string) => (await actionOnDay(user, id, day(on))).row.title
const eventsOf = (objectId: string) => db().auditEvent.count({ where: { objectId } })

describe('a form sent twice at once', () => {
  test('writes a note once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const said = { id, lockVersion: 1, note: 'Visites faites' }
    const answers = await Promise.all([addNote(officer, said), addNote(officer, said)])
    expect(answers.map((one) => one.changed).sort()).toEqual([false, true])
    expect([await db().progressNote.count({ where: { actionId: id } }), await eventsOf(id)]).toEqual([1, 1])
  })

  test('marks an occurrence once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '31/12/2017' })
    const said = {
      id,
      lockVersion: 1,
      deadlinePosition: 1,
      endsOn: day('2017-12-31'),
      done: true,
      on: null,
      proof: null,
    }
    const answers = await Promise.all([markOccurrence(officer, said), markOccurrence(officer, said)])
    expect(answers.map((one) => one.changed).sort()).toEqual([false, true])
    expect([await db().occurrenceState.count({ where: { actionId: id } }), await eventsOf(id)]).toEqual([1, 1])
  })

  test('moves a plan one step once', async () => {
    const director = await aUser('ars_officer')
    const { plan } = await aChantier({ status: 'projet' })
    const step = { planId: plan.id, status: 'avis_crc3a', on: day('2018-06-01'), act: null } as const
    const answers = await Promise.all([changePlanStatus(director, step), changePlanStatus(director, step)])
    expect(answers.map((one) => one.changed).sort()).toEqual([false, true])
    expect([await db().planState.count({ where: { planId: plan.id } }), await eventsOf(plan.id)]).toEqual([2, 1])
  })
})

describe('the arrêté of a plan', () => {
  test('is not dated before the opinion of the CRC3A', async () => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier({ status: 'projet' })
    const step = (status: 'avis_crc3a' | 'arrete', on: string) =>
      changePlanStatus(officer, { planId: plan.id, status, on: day(on), act: null })
    await step('avis_crc3a', '2018-03-01')
    await expect(step('arrete', '2018-02-28')).rejects.toMatchObject({
      fields: { on: expect.stringContaining('avis de la CRC3A est du 01/03/2018') },
    })
    expect((await step('arrete', '2018-03-01')).changed).toBe(true)
  })
})

describe('avenants of one day', () => {
  test('keep apart what each of them changed', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const [one, other] = [await anAction(chantier), await anAction(chantier)]
    const on = { planId: chantier.plan.id, effectiveOn: day('2018-09-01'), act: null }
    const first = await createAvenant(officer, { ...on, title: 'Premier' })
    const second = await createAvenant(officer, { ...on, title: 'Second' })
    await editAction(officer, await editForm(one, { avenantId: first.id, title: 'Par le premier' }))
    await editAction(officer, await editForm(other, { avenantId: second.id, title: 'Par le second' }))
    await adopt(officer, first.id)
    await adopt(officer, second.id)
    expect([first.number, second.number]).toEqual([1, 2])
    expect([await titleOn(officer, one, '2018-09-01'), await titleOn(officer, other, '2018-09-01')]).toEqual([
      'Par le premier',
      'Par le second',
    ])
    expect(await titleOn(officer, one, '2018-08-31')).toBe('Visiter les établissements')
  })

  test('an avenant is refused before the first day of the plan', async () => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const early = { planId: plan.id, effectiveOn: day('2015-12-31'), title: 'Trop tôt', act: null }
    await expect(createAvenant(officer, early)).rejects.toMatchObject({
      fields: { effectiveOn: expect.stringContaining('entre le 01/01/2016 et le 31/12/2019') },
    })
  })
})

describe('an action whose next words an avenant prepares', () => {
  test('is changed for the days before by an earlier avenant, its next words untouched, and gets its note', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier)
    const avenant = (title: string, on: string) =>
      createAvenant(officer, { planId: chantier.plan.id, title, effectiveOn: day(on), act: null })
    const ahead = await avenant('Devant', '2018-12-01')
    const before = await avenant('Avant', '2018-07-01')
    await editAction(officer, await editForm(id, { avenantId: ahead.id, title: 'Mots de décembre' }))
    await adopt(officer, ahead.id)
    const today = await editForm(id, { avenantId: before.id, title: 'Mots de juillet', note: 'Point de juin' })
    await editAction(officer, today)
    expect(await editAction(officer, today)).toEqual({ id, changed: false })
    await adopt(officer, before.id)
    const read = (on: string) => titleOn(officer, id, on)
    expect([await read('2018-06-30'), await read('2018-07-01'), await read('2018-12-01')]).toEqual([
      'Visiter les établissements',
      'Mots de juillet',
      'Mots de décembre',
    ])
    expect(await db().actionVersion.count({ where: { actionId: id } })).toBe(3)
  })
})
