import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsOf } from '@/lib/audit/queries'
import { endGroup, writeSheet } from '@/lib/plan/commands/group-life'
import { setPilot } from '@/lib/plan/commands/set-pilot'
import { createGroup, editGroup } from '@/lib/plan/commands/working-group'
import { groupPage, groupsOf } from '@/lib/plan/queries/groups'
import { pilotChoices, pilotsOf } from '@/lib/plan/queries/pilots'
import { planOf } from '@/lib/plan/queries/plans'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aUser } from '@/tests/support/factories'
import { aBody, aChantier, groupForm } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

const today = day('2018-06-15')
const nobody = { function: null, bodyId: null, userId: null }

describe('the pilots of a programme', () => {
  test('are one a side, an account or a function, and the last named is in force from its day', async () => {
    const [ars, am] = [await aUser('ars_officer'), await aUser('dcgdr')]
    const { programmeId: id } = await aChantier()
    const body = await aBody('ARS')
    await setPilot(ars, { ...nobody, id, side: 'ars', function: 'Direction de l’offre de soins', bodyId: body.id })
    await setPilot(ars, { ...nobody, id, side: 'am', userId: am.id })
    expect(await pilotsOf(id, today)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ side: 'ars', function: 'Direction de l’offre de soins', bodyName: 'ARS' }),
        expect.objectContaining({ side: 'am', userName: am.name }),
      ]),
    )
    expect(await pilotsOf(id, day('2018-06-14'))).toEqual([])
    await setPilot(ars, { ...nobody, id, side: 'am' })
    expect((await pilotsOf(id, today)).map(({ side }) => side)).toEqual(['ars'])
    expect(await db().programmePilot.count({ where: { programmeId: id } })).toBe(3)
    expect((await eventsOf(ars, 'programme', id)).map(({ type }) => type)).toEqual(Array(3).fill('programme.pilot-set'))
  })
  test('named twice at once are written once, and the person is told once', async () => {
    const [ars, am] = [await aUser('ars_officer'), await aUser('dcgdr')]
    const { programmeId: id } = await aChantier()
    const named = { ...nobody, id, side: 'am', userId: am.id } as const
    await Promise.all([setPilot(ars, named), setPilot(ars, named)])
    expect(await db().programmePilot.count({ where: { programmeId: id } })).toBe(1)
    expect(await db().notice.findMany({ where: { userId: am.id } })).toMatchObject([
      { sentence: expect.stringContaining('Vous êtes désigné pilote Assurance Maladie') },
    ])
  })
  test.each([
    ['of the other side', 'dcgdr' as const, {}],
    ['of another region', 'ars_officer' as const, { regionCode: '02' }],
  ])('an account %s is refused', async (_what, role, place) => {
    await db().region.upsert({
      where: { code: '02' },
      update: {},
      create: { code: '02', name: 'Martinique', agency: 'ARS Martinique' },
    })
    const ars = await aUser('ars_officer')
    const { programmeId: id } = await aChantier()
    const work = setPilot(ars, { ...nobody, id, side: 'ars', userId: (await aUser(role, place)).id })
    await expect(work).rejects.toMatchObject({ fields: { userId: expect.stringContaining('du côté ARS') } })
  })
  test.each([
    [
      'deactivated',
      (id: string) => db().userAccessState.create({ data: { userId: id, active: false, reason: 'Départ' } }),
    ],
    ['ended', (id: string) => db().user.update({ where: { id }, data: { accessEndsOn: new Date('2018-06-14') } })],
  ])('an account that is %s is neither proposed nor taken', async (_what, leave) => {
    const ars = await aUser('ars_officer')
    const gone = await aUser('ars_officer', { name: 'Personne Partie' })
    const { programmeId: id, plan } = await aChantier()
    const proposed = async () => (await pilotChoices(ars, plan)).accounts.ars.map(({ value }) => value)
    expect(await proposed()).toContain(gone.id)
    await leave(gone.id)
    expect(await proposed()).not.toContain(gone.id)
    const work = setPilot(ars, { ...nobody, id, side: 'ars', userId: gone.id })
    await expect(work).rejects.toMatchObject({ fields: { userId: expect.stringContaining('désactivé ou terminé') } })
  })
  test('a name typed for a function is refused', async () => {
    const ars = await aUser('ars_officer', { name: 'Camille Désirée' })
    const { programmeId: id } = await aChantier()
    const bodyId = (await aBody('ARS')).id
    const work = setPilot(ars, { ...nobody, id, side: 'ars', function: 'camille desiree, directrice', bodyId })
    await expect(work).rejects.toMatchObject({ fields: { function: expect.stringContaining('pas un nom') } })
  })
  test('are not named by a local body, nor are the accounts listed to it', async () => {
    const local = await aUser('local_am')
    const { programmeId: id, plan } = await aChantier()
    await expect(setPilot(local, { ...nobody, id, side: 'am' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await pilotChoices(local, plan)).toEqual({ bodies: [], accounts: { ars: [], am: [] } })
  })
})

describe('a working group', () => {
  const found = async () => {
    const officer = await aUser('ars_officer')
    const chantier = await aChantier()
    const form = {
      planId: chantier.plan.id,
      ...groupForm,
      letterOn: day('2016-09-15'),
      programmes: [chantier.programmeId],
    }
    const { id } = await createGroup(officer, form)
    return { officer, chantier, form, id }
  }
  const sheet = { on: day('2018-05-28'), addressee: 'crc3a', meteo: 'nuageux', text: 'Les visites avancent.' } as const

  test('is founded once on a double click; another of the same name is refused', async () => {
    const { officer, form, id } = await found()
    expect(await createGroup(officer, form)).toEqual({ id, changed: false })
    const work = createGroup(officer, { ...form, objectives: 'Autre chose' })
    await expect(work).rejects.toMatchObject({ fields: { name: expect.stringContaining('déjà ce nom') } })
  })
  test('is changed under a lock, with both versions in its history', async () => {
    const { officer, form, id } = await found()
    const body = await aBody('OMEDIT')
    const { planId: _plan, ...words } = form
    const edit = { id, lockVersion: 1, ...words, members: [body.id], objectives: 'Écrire un support.' }
    expect((await editGroup(officer, edit)).changed).toBe(true)
    expect((await editGroup(officer, edit)).changed).toBe(false)
    const stale = editGroup(officer, { ...edit, name: 'Autre nom' })
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' })
    const page = await groupPage(officer, id, today)
    expect(page).toMatchObject({
      members: [{ name: 'OMEDIT' }],
      letter: { on: '2016-09-15', objectives: 'Écrire un support.' },
    })
    expect(page.events[0]).toMatchObject({
      type: 'group.changed',
      before: { members: [] },
      after: { members: ['OMEDIT'] },
    })
  })
  test.each([
    ['a programme of another plan', { programmes: [crypto.randomUUID()] }, 'programmes'],
    ['a body nobody knows', { members: [crypto.randomUUID()] }, 'members'],
    ['a letter of tomorrow', { letterOn: day('2018-06-16') }, 'letterOn'],
    ['a function without its body', { arsFunction: 'Direction' }, 'arsFunction'],
  ])('with %s is refused, and nothing is written', async (_what, changes, field) => {
    const officer = await aUser('ars_officer')
    const { plan } = await aChantier()
    const refused = { fields: { [field]: expect.any(String) } }
    await expect(createGroup(officer, { planId: plan.id, ...groupForm, ...changes })).rejects.toMatchObject(refused)
    expect(await db().workingGroup.count({ where: { planId: plan.id } })).toBe(0)
  })
  test('writes to a steering body, once; not before its letter, not tomorrow, not after its end', async () => {
    const { officer, chantier, id } = await found()
    await Promise.all([writeSheet(officer, { id, ...sheet }), writeSheet(officer, { id, ...sheet })])
    const page = await groupPage(officer, id, today)
    expect(page.sheets).toMatchObject([{ on: '2018-05-28', addressee: 'crc3a', byName: officer.name }])
    for (const on of [day('2016-09-14'), day('2018-06-16')])
      await expect(writeSheet(officer, { id, ...sheet, on })).rejects.toMatchObject({
        fields: { on: expect.any(String) },
      })
    await endGroup(officer, { id, ended: true, on: day('2018-06-01'), reason: 'Mission accomplie' })
    const late = writeSheet(officer, { id, ...sheet, on: day('2018-06-02') })
    await expect(late).rejects.toMatchObject({ fields: { on: expect.stringContaining('terminé') } })
    const plan = await planOf(officer, chantier.plan.code, today)
    expect(await groupsOf(officer, plan)).toMatchObject([
      { id, ended: { on: '2018-06-01' }, lastSheet: { meteo: 'nuageux' } },
    ])
    expect((await endGroup(officer, { id, ended: true, on: today, reason: null })).changed).toBe(false)
    await endGroup(officer, { id, ended: false, on: today, reason: null })
    expect((await groupPage(officer, id, today)).ended).toBeNull()
  })
  test('is written for by a member body, by its pilots, and by no other', async () => {
    const { officer, form, id } = await found()
    const body = await aBody('CGSS du groupe')
    const pilot = await aUser('dg_ars')
    const { planId: _plan, ...words } = form
    await editGroup(officer, { id, lockVersion: 1, ...words, members: [body.id], arsUserId: pilot.id })
    for (const [role, bodyId] of [
      ['local_am', body.id],
      ['omedit', body.id],
    ] as const)
      expect(
        (await writeSheet(await aUser(role, { bodyId }), { id, ...sheet, text: `Par ${role}` })).changed,
        role,
      ).toBe(true)
    expect((await writeSheet(pilot, { id, ...sheet, text: 'Par le pilote' })).changed).toBe(true)
    const other = await aUser('local_am', { bodyId: (await aBody('MSA')).id })
    for (const stranger of [other, await aUser('dg_ars'), await aUser('crc3a_member', { bodyId: body.id })])
      await expect(writeSheet(stranger, { id, ...sheet }), stranger.role).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
  test('of another region is unknown', async () => {
    const { id } = await found()
    const stranger = await aUser('ars_officer', { regionCode: '02' })
    await expect(groupPage(stranger, id, today)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
    await expect(endGroup(stranger, { id, ended: true, on: today, reason: null })).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
    await expect(groupPage(stranger, 'pas-un-identifiant', today)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })
})
