import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { createAvenant } from '@/lib/plan/commands/create-avenant'
import { editAction } from '@/lib/plan/commands/edit-action'
import { actionOnDay } from '@/lib/plan/queries/action'
import { versionsOf } from '@/lib/plan/queries/versions'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, adopt, anAction, anAvenant, editForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

/** The refusal of a promise, for a test to look at. */
async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (!(error instanceof AppError)) throw new Error(`expected a refusal, got ${String(error)}`)
  return error
}

const events = (id: string) => db().auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })

describe('a plan that is still a projet', () => {
  test('is corrected where it stands: its only version holds from the first day of the plan', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier({ status: 'projet' }), { deadlines: '30/06/2018' })
    await editAction(officer, await editForm(id, { title: 'Visiter les EHPAD', deadlines: 'T3 2018' }))

    expect(await versionsOf(id)).toMatchObject([
      {
        validFrom: '2016-01-01',
        validTo: null,
        avenant: null,
        definition: { title: 'Visiter les EHPAD', deadlines: ['T3 2018'] },
      },
    ])
    expect((await actionOnDay(officer, id, day('2018-06-15'))).row).toMatchObject({
      state: 'a_venir',
      next: { to: '2018-09-30' },
    })
  })

  test('keeps in the journal who changed what, before and after', async () => {
    const officer = await aUser('ars_officer', { name: 'Camille' })
    const id = await anAction(await aChantier({ status: 'projet' }), { title: 'Ancien' })
    await editAction(officer, await editForm(id, { title: 'Nouveau' }))
    expect(await events(id)).toMatchObject([
      {
        type: 'action.changed',
        actorName: 'Camille',
        regionCode: '01',
        before: { title: ['Ancien'] },
        after: { title: ['Nouveau'] },
      },
    ])
  })
})

describe('an arrêté plan', () => {
  test('refuses a change of words without avenant, and writes nothing', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const error = await refusal(editAction(officer, await editForm(id, { title: 'Autre', note: 'Perdue ?' })))
    expect(error.code).toBe('INVALID_INPUT')
    expect(error.fields.avenantId).toContain('arrêté')
    expect(await db().progressNote.count({ where: { actionId: id } })).toBe(0)
    expect(await events(id)).toEqual([])
  })

  test('takes a state and a note without avenant', async () => {
    const officer = await aUser('dcgdr')
    const id = await anAction(await aChantier())
    const done = await editAction(officer, await editForm(id, { state: 'realisee', note: 'Toutes visitées.' }))
    expect(done.changed).toBe(true)
    expect((await actionOnDay(officer, id, day('2018-06-15'))).row.state).toBe('realisee')
    expect((await events(id)).map((event) => event.type)).toEqual(['action.state-set', 'action.note-added'])
  })

  test('reads before and after an avenant', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    await aBody('OMEDIT')
    const id = await anAction(chantier, { deadlines: '31/12/2017', indicators: ['Nb de visites'] })
    const { id: avenantId } = await createAvenant(officer, {
      planId: chantier.plan.id,
      title: 'Report des visites',
      effectiveOn: day('2018-03-01'),
      act: null,
    })
    await editAction(officer, await editForm(id, { avenantId, deadlines: '31/12/2018', actors: 'ARS / omedit' }))
    expect((await actionOnDay(officer, id, day('2018-03-01'))).row.actors).toEqual(['ARS'])
    await adopt(officer, avenantId)

    const before = await actionOnDay(officer, id, day('2018-02-28'))
    const after = await actionOnDay(officer, id, day('2018-03-01'))
    expect(before.row).toMatchObject({ state: 'en_retard', actors: ['ARS'], next: { to: '2017-12-31' } })
    expect(after.row).toMatchObject({ state: 'a_venir', actors: ['ARS', 'OMEDIT'], next: { to: '2018-12-31' } })
    expect(after.indicators).toMatchObject([{ label: 'Nb de visites' }])
    expect(await versionsOf(id)).toMatchObject([
      {
        validFrom: '2018-03-01',
        validTo: null,
        avenant: { number: 1 },
        changes: [{ label: 'Échéances' }, { label: 'Acteurs' }],
      },
      { validFrom: '2016-01-01', validTo: '2018-03-01', avenant: null, changes: [] },
    ])
  })

  test('corrects the version an avenant already made, rather than making two of one day', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier)
    const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
    await editAction(officer, await editForm(id, { avenantId, title: 'Premier jet' }))
    await editAction(officer, await editForm(id, { avenantId, title: 'Second jet' }))
    await adopt(officer, avenantId)
    expect((await versionsOf(id)).map((version) => version.definition.title)).toEqual([
      'Second jet',
      'Visiter les établissements',
    ])
  })

  test('an avenant recorded late changes only the days before the next one', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier)
    const july = await anAvenant(chantier.plan, day('2018-07-01'))
    const march = await anAvenant(chantier.plan, day('2018-03-01'))
    await editAction(officer, await editForm(id, { avenantId: july, title: 'De juillet' }))
    await editAction(officer, await editForm(id, { avenantId: march, title: 'De mars' }))
    await adopt(officer, july)
    await adopt(officer, march)
    expect(await versionsOf(id)).toMatchObject([
      { validFrom: '2018-07-01', validTo: null, definition: { title: 'De juillet' } },
      { validFrom: '2018-03-01', validTo: '2018-07-01', definition: { title: 'De mars' } },
      { validFrom: '2016-01-01', validTo: '2018-03-01', definition: { title: 'Visiter les établissements' } },
    ])
  })

  test('does not take the avenant of another plan', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const elsewhere = await aChantier()
    const avenantId = await anAvenant(elsewhere.plan, day('2018-03-01'))
    const error = await refusal(editAction(officer, await editForm(id, { avenantId, title: 'Autre' })))
    expect(error.fields.avenantId).toContain('pas un avenant de ce plan')
  })

  test('keeps what was said of an occurrence when a line above it is corrected', async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const id = await anAction(chantier, { deadlines: 'Courrier : 2016\nVisite : 2017' })
    await db().occurrenceState.create({
      data: {
        actionId: id,
        deadlinePosition: 2,
        endsOn: new Date('2017-12-31'),
        done: true,
        on: new Date('2017-12-20'),
        byName: 'Camille',
        at: new Date('2017-12-20'),
      },
    })
    const avenantId = await anAvenant(chantier.plan, day('2018-03-01'))
    await editAction(
      officer,
      await editForm(id, { avenantId, deadlines: 'Courrier : 2018\nVisite : 2017\nBilan : 2019' }),
    )
    await adopt(officer, avenantId)
    const { row } = await actionOnDay(officer, id, day('2018-06-15'))
    expect(row.deadlines.map((one) => [one.raw, one.occurrences[0]?.done?.on ?? null])).toEqual([
      ['Courrier : 2018', null],
      ['Visite : 2017', '2017-12-20'],
      ['Bilan : 2019', null],
    ])
  })
})

describe('what is refused', () => {
  test('a body the directory does not hold, named in the sentence', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier({ status: 'projet' }))
    const error = await refusal(editAction(officer, await editForm(id, { actors: 'ARS / Bureau inconnu' })))
    expect(error.fields.actors).toContain('« Bureau inconnu »')
    expect(await db().body.count({ where: { name: 'Bureau inconnu' } })).toBe(0)
  })

  test('an abandoned action without a reason', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const error = await refusal(editAction(officer, await editForm(id, { state: 'abandonnee' })))
    expect(error.fields.reason).toContain('pourquoi')
  })

  test.each(['omedit', 'dg_ars', 'local_am', 'crc3a_member', 'national_admin'] as const)(
    'a reader: %s',
    async (role) => {
      const reader = await aUser(role)
      const id = await anAction(await aChantier())
      expect((await refusal(editAction(reader, await editForm(id, { note: 'x' })))).code).toBe('FORBIDDEN')
    },
  )

  test.each(['establishment_director', 'iraps_member'] as const)('a stranger to the plan: %s', async (role) => {
    const stranger = await aUser(role)
    const id = await anAction(await aChantier())
    expect((await refusal(editAction(stranger, await editForm(id, { note: 'x' })))).code).toBe('OUT_OF_PERIMETER')
  })

  test('an unknown action, as if it were out of the perimeter', async () => {
    const officer = await aUser('ars_officer')
    const form = await editForm(await anAction(await aChantier()))
    const error = await refusal(editAction(officer, { ...form, id: '00000000-0000-7000-8000-000000000000' }))
    expect(error.code).toBe('OUT_OF_PERIMETER')
  })
})
