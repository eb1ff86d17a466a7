import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aChantier, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T12:32:00Z')))
afterAll(() => setClock(undefined))

test('the second of two people is told who wrote, when, and what is stored now', async () => {
  const [ars, dcgdr] = [await aUser('ars_officer', { name: 'Camille Exemple' }), await aUser('dcgdr')]
  const id = await anAction(await aChantier({ status: 'projet' }), { title: 'Avant' })
  const [theirs, mine] = [await editForm(id, { title: 'De Camille' }), await editForm(id, { title: 'De la DCGDR' })]
  await editAction(ars, theirs)
  const error = await editAction(dcgdr, mine).catch((caught: unknown) => caught)
  if (!(error instanceof AppError)) throw error
  expect(error.code).toBe('CONFLICT')
  expect(error.message).toContain('par Camille Exemple le 15/06/2018 à 14 h 32')
  expect(error.detail).toEqual({
    kind: 'stale-action',
    lockVersion: 2,
    by: 'Camille Exemple',
    at: '15/06/2018 à 14 h 32',
    stored: { title: 'De Camille', deadlines: '30/06/2018', actors: 'ARS', state: null, note: null, number: '1' },
  })
  await editAction(dcgdr, { ...mine, lockVersion: 2 })
  expect((await editForm(id)).title).toBe('De la DCGDR')
})

test('of two people at the very same moment, one writes and the other is told', async () => {
  const [ars, dcgdr] = [await aUser('ars_officer'), await aUser('dcgdr')]
  const chantier = await aChantier()
  const id = await anAction(chantier)
  const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
  const [one, two] = [await editForm(id, { avenantId, title: 'Une' }), await editForm(id, { avenantId, title: 'Deux' })]
  const results = await Promise.allSettled([editAction(ars, one), editAction(dcgdr, two)])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'CONFLICT' })
  expect(await db().actionVersion.count({ where: { actionId: id } })).toBe(2)
})

test('a form sent twice at once writes once', async () => {
  const officer = await aUser('ars_officer')
  const chantier = await aChantier()
  const id = await anAction(chantier)
  const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
  const form = await editForm(id, { avenantId, title: 'Une fois', state: 'realisee', note: 'Fait.' })
  const results = await Promise.all([editAction(officer, form), editAction(officer, form), editAction(officer, form)])
  expect(results.filter((result) => result.changed)).toHaveLength(1)
  expect(await db().actionVersion.count({ where: { actionId: id } })).toBe(2)
  expect(await db().progressNote.count({ where: { actionId: id } })).toBe(1)
  expect(await db().auditEvent.count({ where: { objectId: id } })).toBe(3)
})

test('avenants created at once get numbers in a row, and a double click creates one', async () => {
  const officer = await aUser('ars_officer')
  const { plan } = await aChantier()
  const avenant = (title: string) =>
    createAvenant(officer, { planId: plan.id, title, effectiveOn: day('2018-03-01'), act: null })
  const made = await Promise.all([avenant('Un'), avenant('Deux'), avenant('Deux'), avenant('Trois')])
  expect(new Set(made.map((one) => one.id)).size).toBe(3)
  const stored = await db().avenant.findMany({ where: { planId: plan.id }, orderBy: { number: 'asc' } })
  expect(stored.map((one) => one.number)).toEqual([1, 2, 3])
})
