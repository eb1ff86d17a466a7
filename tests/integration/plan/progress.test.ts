import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changePlanStatus } from '@/lib/plan/commands/change-plan-status'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { addNote, setActionState } from '@/lib/plan/commands/set-action-state'
import { actionOnDay, notesOf, stateWordsOf } from '@/lib/plan/queries/action'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const stateOn = async (user: Awaited<ReturnType<typeof aUser>>, id: string, on: string) =>
  (await actionOnDay(user, id, day(on))).row.state

describe('the state a person gives', () => {
  test('holds from its day on, and is taken back by reopening', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '31/12/2017' })
    await setActionState(officer, { id, lockVersion: 1, state: 'realisee', on: day('2018-03-01'), reason: null })
    expect(await stateOn(officer, id, '2018-02-28')).toBe('en_retard')
    expect(await stateOn(officer, id, '2018-03-01')).toBe('realisee')
    await setActionState(officer, { id, lockVersion: 2, state: 'rouverte', on: null, reason: 'Une visite manque' })
    expect(await stateOn(officer, id, '2018-06-15')).toBe('en_retard')
    expect(await stateOn(officer, id, '2018-06-14')).toBe('realisee')
    expect(await stateWordsOf(id, day('2018-06-15'))).toMatchObject([
      { state: 'rouverte', reason: 'Une visite manque' },
      { state: 'realisee', on: '2018-03-01' },
    ])
  })
  test('said twice is written once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const said = { id, lockVersion: 1, state: 'realisee', on: null, reason: null } as const
    expect(await Promise.all([setActionState(officer, said), setActionState(officer, said)])).toEqual(
      expect.arrayContaining([
        { id, changed: true },
        { id, changed: false },
      ]),
    )
    expect(await db().actionState.count({ where: { actionId: id } })).toBe(1)
  })
  test('cannot be set for a day to come', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const work = setActionState(officer, { id, lockVersion: 1, state: 'realisee', on: day('2018-06-16'), reason: null })
    await expect(work).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { on: expect.stringContaining('pas encore') },
    })
  })
  test('an older form is refused', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    await addNote(officer, { id, lockVersion: 1, note: 'Première visite faite.' })
    const work = setActionState(officer, { id, lockVersion: 1, state: 'realisee', on: null, reason: null })
    await expect(work).rejects.toMatchObject({ code: 'CONFLICT', detail: { lockVersion: 2 } })
  })
})

describe('an occurrence', () => {
  const word = { lockVersion: 1, deadlinePosition: 1, endsOn: day('2017-12-31'), done: true, on: null, proof: null }

  test('said done is no longer late from that day on, with its proof', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '2017-2018 (annuelle)' })
    await markOccurrence(officer, { ...word, id, on: day('2018-01-20'), proof: 'Compte rendu du 20 janvier' })
    expect(await stateOn(officer, id, '2018-01-19')).toBe('en_retard')
    const { row } = await actionOnDay(officer, id, day('2018-01-20'))
    expect(row).toMatchObject({ state: 'en_cours', next: { to: '2018-12-31', late: false } })
    expect(row.deadlines[0]?.occurrences[0]?.done).toEqual({ on: '2018-01-20', proof: 'Compte rendu du 20 janvier' })
  })
  test('can be taken back, and both words stay written', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '2017' })
    await markOccurrence(officer, { ...word, id, on: day('2018-01-10') })
    await markOccurrence(officer, { ...word, id, lockVersion: 2, done: false, reason: 'Compte rendu manquant' })
    expect(await stateOn(officer, id, '2018-06-15')).toBe('en_retard')
    expect(await db().occurrenceState.count({ where: { actionId: id } })).toBe(2)
  })
  test('said done twice is written once', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '2017' })
    await Promise.all([markOccurrence(officer, { ...word, id }), markOccurrence(officer, { ...word, id })])
    expect(await db().occurrenceState.count({ where: { actionId: id } })).toBe(1)
  })
  test('that the printed deadline does not hold is refused', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier(), { deadlines: '2018' })
    await expect(markOccurrence(officer, { ...word, id })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
  test('is reported by the local body the action names, and by no other', async () => {
    const cgss = await aBody('CGSS')
    const named = await aUser('local_am', { bodyId: cgss.id })
    const other = await aUser('local_am', { bodyId: (await aBody('MSA')).id })
    const id = await anAction(await aChantier(), { deadlines: '2017', actors: ['ARS', 'CGSS'] })
    await expect(markOccurrence(other, { ...word, id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await markOccurrence(named, { ...word, id })).toEqual({ id, changed: true })
    expect(await addNote(named, { id, lockVersion: 2, note: 'Courriers envoyés.' })).toEqual({ id, changed: true })
  })
})

test('a note is read from its day on', async () => {
  const officer = await aUser('ars_officer')
  const id = await anAction(await aChantier())
  await addNote(officer, { id, lockVersion: 1, note: 'Douze visites sur vingt.' })
  expect(await notesOf(id, day('2018-06-15'))).toMatchObject([
    { text: 'Douze visites sur vingt.', byName: officer.name },
  ])
  expect(await notesOf(id, day('2018-06-14'))).toEqual([])
})

describe('the status of a plan', () => {
  const step = (planId: string, status: 'avis_crc3a' | 'arrete') => ({
    planId,
    status,
    on: day('2018-06-01'),
    act: 'Arrêté 12',
  })

  test('goes from projet to the opinion of the CRC3A, then to arrêté', async () => {
    const dg = await aUser('dg_ars')
    const { plan } = await aChantier({ status: 'projet' })
    await expect(changePlanStatus(dg, step(plan.id, 'arrete'))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await changePlanStatus(dg, step(plan.id, 'avis_crc3a'))
    await changePlanStatus(dg, step(plan.id, 'arrete'))
    expect(await changePlanStatus(dg, step(plan.id, 'arrete'))).toEqual({ planCode: plan.code, changed: false })
    await expect(changePlanStatus(dg, step(plan.id, 'avis_crc3a'))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await db().planState.count({ where: { planId: plan.id } })).toBe(3)
    expect(await db().auditEvent.count({ where: { objectId: plan.id, type: 'plan.status-changed' } })).toBe(2)
  })
  test('is not for the caisses to change', async () => {
    const { plan } = await aChantier({ status: 'projet' })
    await expect(changePlanStatus(await aUser('dcgdr'), step(plan.id, 'avis_crc3a'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('an avenant', () => {
  const asked = (planId: string, effectiveOn: string) => ({
    planId,
    title: 'Report',
    effectiveOn: day(effectiveOn),
    act: null,
  })

  test.each([
    ['the day before the plan begins', '2015-12-31', false],
    ['the first day of the plan', '2016-01-01', true],
    ['the last day of the plan', '2019-12-31', true],
    ['the day after it ends', '2020-01-01', false],
  ])('in force from %s', async (_, on, accepted) => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const work = createAvenant(officer, asked(plan.id, on))
    if (accepted) expect((await work).number).toBe(1)
    else await expect(work).rejects.toMatchObject({ fields: { effectiveOn: expect.stringContaining('01/01/2016') } })
  })
  test('is for an arrêté plan only', async () => {
    const { plan } = await aChantier({ status: 'avis_crc3a' })
    const work = createAvenant(await aUser('ars_officer'), asked(plan.id, '2018-01-01'))
    await expect(work).rejects.toMatchObject({ message: expect.stringContaining('pas encore arrêté') })
  })
  test('is for the region of the plan only', async () => {
    const { plan } = await aChantier()
    await db().region.upsert({
      where: { code: '02' },
      update: {},
      create: { code: '02', name: 'Martinique', agency: 'ARS' },
    })
    const stranger = await aUser('ars_officer', { regionCode: '02' })
    await expect(createAvenant(stranger, asked(plan.id, '2018-01-01'))).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
  })
})
