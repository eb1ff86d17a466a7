import { beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { AuditEntry } from '@/lib/audit/events'
import { readJournalSearch } from '@/lib/audit/inputs'
import { eventsOf, journal } from '@/lib/audit/queries'
import { AppError } from '@/lib/core/errors'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aRegion, aUser } from '@/tests/support/factories'

let national: CurrentUser
let guadeloupe: CurrentUser
let officer: CurrentUser
let reunion: CurrentUser

function event(actor: CurrentUser, entry: Partial<AuditEntry> = {}): Promise<void> {
  const object = { type: 'action', id: 'a1', name: 'Action 1 : visites des prescripteurs' } as const
  const whole: AuditEntry = { type: 'action.changed', object, regionCode: actor.regionCode, ...entry }
  return db().$transaction((tx) => recordEvent(tx, actor, whole))
}

const names = (lines: readonly { object: { name: string } }[]) => lines.map((line) => line.object.name)
const all = async (reader: CurrentUser, search: Record<string, string> = {}) => {
  const { filters, place } = readJournalSearch(search)
  return journal(reader, filters, place)
}

beforeAll(async () => {
  await aRegion('04', 'La Réunion')
  national = await aUser('national_admin')
  guadeloupe = await aUser('regional_admin')
  officer = await aUser('ars_officer', { name: 'Ana Éloïse' })
  reunion = await aUser('dcgdr', { regionCode: '04' })
  setClock(new Date('2018-06-15T09:00:00Z'))
  await event(officer, { before: { title: 'Avant' }, after: { title: 'Après' } })
  setClock(new Date('2018-06-15T21:59:59Z'))
  await event(reunion, { object: { type: 'action', id: 'r1', name: 'Action de La Réunion' } })
  setClock(new Date('2018-06-15T22:00:00Z'))
  await event(guadeloupe, { type: 'account.invited', object: { type: 'account', id: 'u1', name: 'Nouvelle personne' } })
  await event(officer, { type: 'access.refused', object: { type: 'action', id: 'r1', name: 'Action refusée' } })
  setClock(undefined)
})

describe('the journal', () => {
  test('shows the national administrator every region, newest first', async () => {
    const { lines, newer, older } = await all(national)
    expect(names(lines)).toEqual([
      'Action refusée',
      'Nouvelle personne',
      'Action de La Réunion',
      'Action 1 : visites des prescripteurs',
    ])
    expect([newer, older]).toEqual([null, null])
  })

  test('shows a regional administrator their region, refused accesses included', async () => {
    const { lines } = await all(guadeloupe)
    expect(names(lines)).toEqual(['Action refusée', 'Nouvelle personne', 'Action 1 : visites des prescripteurs'])
    expect(lines[0]?.type).toBe('access.refused')
  })

  test('shows the co-owners of the plan what happened to it, and nothing else', async () => {
    expect(names((await all(officer)).lines)).toEqual(['Action 1 : visites des prescripteurs'])
    expect(names((await all(reunion)).lines)).toEqual(['Action de La Réunion'])
  })

  test('is refused to a body, a committee and an establishment', async () => {
    for (const role of ['omedit', 'local_am', 'crc3a_member', 'iraps_member', 'establishment_director'] as const)
      await expect(all(await aUser(role))).rejects.toThrow(AppError)
  })

  test('keeps what was and what is', async () => {
    const { lines } = await all(officer)
    expect(lines[0]).toMatchObject({ before: { title: 'Avant' }, after: { title: 'Après' }, actorName: 'Ana Éloïse' })
  })

  test('answers each filter, days being those of Paris with their last second', async () => {
    expect(names((await all(national, { fait: 'account.invited' })).lines)).toEqual(['Nouvelle personne'])
    expect(names((await all(national, { personne: 'éloïse', fait: 'action.changed' })).lines)).toHaveLength(1)
    expect(names((await all(national, { objet: 'réunion' })).lines)).toEqual(['Action de La Réunion'])
    expect(names((await all(national, { nature: 'action', id: 'r1' })).lines)).toHaveLength(2)
    expect(names((await all(national, { du: '2018-06-15', au: '2018-06-15' })).lines)).toEqual([
      'Action de La Réunion',
      'Action 1 : visites des prescripteurs',
    ])
    expect(names((await all(national, { du: '2018-06-16' })).lines)).toHaveLength(2)
  })

  test.each([
    [{ personne: 'ELOISE', fait: 'action.changed' }, 1],
    [{ personne: 'ana éloïse', fait: 'action.changed' }, 1],
    [{ objet: 'reunion' }, 1],
    [{ objet: 'la réunion' }, 1],
    [{ objet: 'act%' }, 0],
    [{ objet: 'action_de' }, 0],
    [{ objet: '\\' }, 0],
  ])('looks for a part of a name without accents, signs being plain text: %j', async (search, count) => {
    expect((await all(national, search)).lines).toHaveLength(count)
  })

  test('does not let a filter widen a perimeter', async () => {
    expect((await all(reunion, { nature: 'action', id: 'a1' })).lines).toEqual([])
    expect((await all(officer, { fait: 'access.refused' })).lines).toEqual([])
  })
})

describe('a long journal', () => {
  test('is read page by page in both directions, each event once', async () => {
    const region = await aUser('regional_admin', { regionCode: '04' })
    const written = Array.from({ length: 120 }, (_, index) => `Compte ${index}`)
    for (const name of written)
      await event(region, { type: 'account.changed', object: { type: 'account', id: 'long', name } })
    const only = { nature: 'account', id: 'long' }
    const first = await all(region, only)
    const second = await all(region, { ...only, avant: first.older ?? '' })
    const last = await all(region, { ...only, avant: second.older ?? '' })
    expect([first, second, last].flatMap(({ lines }) => names(lines))).toEqual(written.toReversed())
    expect([first.newer, last.older]).toEqual([null, null])
    const back = await all(region, { ...only, apres: last.newer ?? '' })
    expect(names(back.lines)).toEqual(names(second.lines))
    const top = await all(region, { ...only, apres: back.newer ?? '' })
    expect(names(top.lines)).toEqual(names(first.lines))
    expect(top.newer).toBeNull()
  })
})

describe('the history of an object', () => {
  test('is what happened to it, without the accesses others were refused', async () => {
    expect((await eventsOf(officer, 'action', 'a1')).map(({ type }) => type)).toEqual(['action.changed'])
    expect((await eventsOf(reunion, 'action', 'r1')).map(({ type }) => type)).toEqual(['action.changed'])
  })

  test('of a national plan is read in every region, and stays out of the journal of a region', async () => {
    const object = { type: 'plan', id: 'national-2018-2019', name: 'Plan national' } as const
    await event(national, { type: 'plan.created', object })
    for (const reader of [officer, reunion, await aUser('omedit')])
      expect(names(await eventsOf(reader, 'plan', object.id))).toEqual(['Plan national'])
    expect(names((await all(officer)).lines)).not.toContain('Plan national')
  })

  test('of another region is empty, and of an account closed to who does not administer', async () => {
    expect(await eventsOf(reunion, 'action', 'a1')).toEqual([])
    await expect(eventsOf(officer, 'account', 'u1')).rejects.toThrow(AppError)
  })
})

describe('an event once written', () => {
  test('is neither changed, removed nor emptied by the database itself', async () => {
    const count = await db().auditEvent.count()
    await expect(db().$executeRaw`update "AuditEvent" set "actorName" = 'x'`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`delete from "AuditEvent"`).rejects.toThrow(/append-only/)
    await expect(db().$executeRaw`truncate "AuditEvent"`).rejects.toThrow(/append-only/)
    expect(await db().auditEvent.count()).toBe(count)
    expect(await db().auditEvent.count({ where: { actorName: 'x' } })).toBe(0)
  })

  test('is not written when the change it tells fails', async () => {
    const change = db().$transaction(async (tx) => {
      const object = { type: 'action', id: 'jamais', name: 'Jamais' } as const
      await recordEvent(tx, officer, { type: 'action.changed', object, regionCode: '01' })
      throw new AppError('CONFLICT')
    })
    await expect(change).rejects.toThrow(AppError)
    expect(await db().auditEvent.count({ where: { objectId: 'jamais' } })).toBe(0)
  })
})
