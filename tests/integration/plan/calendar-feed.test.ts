import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deactivate, reactivate } from '@/lib/accounts/commands/change-account'
import type { CurrentUser } from '@/lib/accounts/model'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { calendarFeed } from '@/lib/exports/calendar-feed'
import { issueCalendarFeed, replaceCalendarFeed, revokeCalendarFeed } from '@/lib/plan/commands/calendar-feeds'
import { markOccurrence } from '@/lib/plan/commands/mark-occurrence'
import { removeElement } from '@/lib/plan/commands/remove-element'
import type { FeedScope } from '@/lib/plan/feed-scopes'
import { calendarFeedsOf } from '@/lib/plan/queries/calendar-feeds'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPerson } from '@/tests/support/accounts'
import { aRegion } from '@/tests/support/factories'
import { aBody, aChantier, adopt, anAction, anAvenant, type Chantier } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const noon = new Date('2018-06-15T10:00:00Z')
let quarterly: string
let chantier: Chantier

beforeAll(async () => {
  setClock(noon)
  chantier = await aChantier()
  quarterly = await anAction(chantier, {
    title: 'Suivre, puis dire ; tout',
    deadlines: '2018 (trimestrielle)',
    actors: ['CGSS'],
  })
  await anAction(chantier, { title: 'Réunir le comité', deadlines: '30/06/2018', actors: ['ARS'] })
})
afterAll(() => setClock(undefined))

async function ask(token: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/calendrier/${token}`, { headers })
  const response = await calendarFeed(token, request)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const open = async (user: CurrentUser, scope: FeedScope = 'whole_plan') =>
  issueCalendarFeed(user, { name: `Agenda ${scope}`, scope, days: 90 })

function titles(text: string): string[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  return events.map((one) => new ICAL.Event(one).summary.replaceAll('\u00a0', ' '))
}

describe('the feed of a person', () => {
  test('tells the plan of their region, late occurrences by a word', async () => {
    const { token } = await open(await aPerson('ars_officer'))
    const { status, headers, text } = await ask(`${token}.ics`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toContain('private')
    expect(titles(text).toSorted()).toEqual([
      'En retard : Suivre, puis dire ; tout',
      'Réunir le comité',
      'Suivre, puis dire ; tout',
      'Suivre, puis dire ; tout',
      'Suivre, puis dire ; tout',
    ])
    expect(text.replaceAll('\r\n ', '')).toContain(`/plan/actions/${quarterly}`)
  })
  test('of their body tells its actions only, and nothing once they lost it', async () => {
    const user = await aPerson('local_am', { bodyId: (await aBody('CGSS')).id })
    const { token } = await open(user, 'own_body')
    expect(titles((await ask(token)).text)).toHaveLength(4)
    await db().user.update({ where: { id: user.id }, data: { bodyId: null } })
    expect(titles((await ask(token)).text)).toEqual([])
  })
  test('follows the perimeter of the moment', async () => {
    await aRegion('02', 'Martinique')
    const user = await aPerson('ars_officer')
    const { token } = await open(user)
    await db().user.update({ where: { id: user.id }, data: { regionCode: '02' } })
    expect(titles((await ask(token)).text)).toEqual([])
    await db().user.update({ where: { id: user.id }, data: { role: 'iraps_member', regionCode: '01' } })
    expect((await ask(token)).status).toBe(404)
  })
  test('answers 304 until something changes, then with a higher sequence', async () => {
    const user = await aPerson('ars_officer')
    const { token } = await open(user)
    const first = await ask(token)
    const etag = first.headers.get('etag') ?? ''
    expect((await ask(token, { 'if-none-match': `W/${etag}` })).status).toBe(304)
    const { lockVersion } = await db().action.findUniqueOrThrow({ where: { id: quarterly } })
    const on = day('2018-06-14')
    const word = {
      id: quarterly,
      lockVersion,
      deadlinePosition: 1,
      endsOn: day('2018-06-30'),
      done: true,
      on,
      proof: null,
    }
    await markOccurrence(user, word)
    const next = await ask(token, { 'if-none-match': etag })
    expect(next.status).toBe(200)
    const sequenceIn = (text: string) => {
      const events = new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one))
      return events.find((one) => one.uid === `${quarterly}-1-2018-06-30@plan.gdr`)?.sequence ?? -1
    }
    expect(sequenceIn(next.text)).toBe(sequenceIn(first.text) + 1)
    expect(titles(next.text)).toContain('Fait : Suivre, puis dire ; tout')
  })
})

describe('the feed of one’s own', () => {
  const pilots = (programmeId: string, userId: string | null, on: string) =>
    db().programmePilot.create({
      data: { programmeId, side: 'ars', userId, function: null, on: toDatabaseDate(day(on)), byName: 'x', at: noon },
    })
  test('tells the programmes the person pilots, from the day they do until somebody else does', async () => {
    const user = await aPerson('ars_officer')
    await expect(open(user, 'own_body')).rejects.toMatchObject({ fields: { scope: expect.any(String) } })
    await pilots(chantier.programmeId, user.id, '2018-06-01')
    const { token } = await open(user, 'own_body')
    expect(titles((await ask(token)).text)).toHaveLength(5)
    await pilots(chantier.programmeId, (await aPerson('dg_ars')).id, '2018-06-10')
    expect(titles((await ask(token)).text)).toEqual([])
  })
})

test('an action removed by an avenant leaves the feed on the day the avenant takes effect, not before', async () => {
  const officer = await aPerson('ars_officer')
  const { token } = await open(officer)
  const id = await anAction(chantier, { title: 'Action de trop', deadlines: '31/12/2018' })
  const avenantId = await anAvenant(chantier.plan, day('2018-07-01'))
  const site = { planId: chantier.plan.id, avenantId, lockVersion: 1 }
  await removeElement(officer, { ...site, object: 'action', id, children: 'aucun', to: null, confirmed: false })
  await adopt(officer, avenantId)
  expect(titles((await ask(token)).text)).toContain('Action de trop')
  setClock(new Date('2018-06-30T21:59:00Z'))
  expect(titles((await ask(token)).text)).toContain('Action de trop')
  setClock(new Date('2018-06-30T22:00:00Z'))
  expect(titles((await ask(token)).text)).not.toContain('Action de trop')
  setClock(noon)
})

describe('an address that opens nothing', () => {
  test('is one same 404, whether unknown, revoked, expired or of a closed access', async () => {
    const user = await aPerson('ars_officer')
    const admin = await aPerson('regional_admin')
    const [first, second] = [
      await open(user),
      await issueCalendarFeed(user, { name: 'Autre', scope: 'whole_plan', days: 90 }),
    ]
    await revokeCalendarFeed(user, { id: first.id })
    const answers = [await ask(`gdrcal_${'x'.repeat(43)}`), await ask('n’importe quoi'), await ask(first.token)]
    await deactivate(admin, { id: user.id, reason: 'départ' })
    answers.push(await ask(second.token))
    await reactivate(admin, { id: user.id, reason: 'retour' })
    expect((await ask(second.token)).status).toBe(200)
    setClock(new Date('2018-09-20T10:00:00Z'))
    answers.push(await ask(second.token))
    setClock(noon)
    for (const { status, text } of answers) expect([status, text]).toEqual([404, 'Calendrier introuvable.\n'])
  })
  test('makes who guesses wait, never a calendar that has its token', async () => {
    const { token } = await open(await aPerson('dcgdr'))
    const from = { 'x-forwarded-for': '203.0.113.9' }
    const guesses = []
    for (let turn = 0; turn < 22; turn++) guesses.push((await ask(`gdrcal_${'y'.repeat(43)}`, from)).status)
    expect(guesses.slice(0, 20)).toEqual(Array(20).fill(404))
    expect(guesses.at(-1)).toBe(429)
    expect((await ask(token, from)).status).toBe(200)
  })
  test('a calendar that asks without end is told to wait', async () => {
    const { token } = await open(await aPerson('dcgdr'))
    const statuses = []
    for (let turn = 0; turn < 61; turn++) statuses.push((await ask(token)).status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the feeds of a person', () => {
  test('are stored without their token, noted when read, and told in the journal', async () => {
    const user = await aPerson('ars_officer')
    const { id, token } = await open(user)
    expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(token)
    expect((await calendarFeedsOf(user))[0]?.lastUsedAt).toBeNull()
    await ask(token)
    expect((await calendarFeedsOf(user))[0]).toMatchObject({ lastUsedAt: noon, state: 'active' })
    await revokeCalendarFeed(user, { id })
    const lines = await db().auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })
    expect(lines.map((line) => line.type)).toEqual(['calendar-feed.issued', 'calendar-feed.revoked'])
    expect(JSON.stringify(lines.map(({ before, after }) => [before, after]))).not.toContain(token)
  })
  test('opened twice by one form is one: the second finds its name taken', async () => {
    const user = await aPerson('ars_officer')
    const answers = await Promise.allSettled([open(user), open(user)])
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await calendarFeedsOf(user)).toHaveLength(1)
  })
  test('revoked twice is said already closed, by anybody else is out of reach', async () => {
    const user = await aPerson('ars_officer')
    const { id } = await open(user)
    await expect(revokeCalendarFeed(await aPerson('regional_admin'), { id })).rejects.toMatchObject({
      code: 'OUT_OF_PERIMETER',
    })
    await revokeCalendarFeed(user, { id })
    await expect(revokeCalendarFeed(user, { id })).rejects.toMatchObject({ code: 'ALREADY_DONE' })
    await expect(replaceCalendarFeed(user, { id })).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  })
  test('replaced, the old address is dead and the new one tells the same, until the same day', async () => {
    const user = await aPerson('ars_officer')
    const first = await open(user)
    const before = await ask(first.token)
    const second = await replaceCalendarFeed(user, { id: first.id })
    expect((await ask(first.token)).status).toBe(404)
    expect((await ask(second.token)).text).toBe(before.text)
    const [now, old] = await calendarFeedsOf(user)
    expect([now?.state, old?.state, now?.expiresAt]).toEqual(['active', 'revoked', old?.expiresAt])
  })
  test('of one’s body is refused to who speaks for none; any is refused to who reads no plan; the eleventh too', async () => {
    const officer = await aPerson('ars_officer')
    await expect(open(officer, 'own_body')).rejects.toMatchObject({ fields: { scope: expect.any(String) } })
    await expect(open(await aPerson('iraps_member'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const one = (name: string) => issueCalendarFeed(officer, { name, scope: 'whole_plan', days: 90 })
    for (let turn = 1; turn <= 10; turn++) await one(`Agenda ${turn}`)
    await expect(one('Agenda 11')).rejects.toMatchObject({ message: expect.stringContaining('10 abonnements') })
  })
})
