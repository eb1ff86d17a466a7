import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import { noticeGate } from '@/lib/dashboards/queries/notice-gate'
import { choosePreferences } from '@/lib/notices/commands/choose'
import { markAllRead } from '@/lib/notices/commands/mark-read'
import { notify } from '@/lib/notices/commands/notify'
import { sendNoticeMails } from '@/lib/notices/commands/send-notice-mails'
import { unsubscribe } from '@/lib/notices/commands/unsubscribe'
import type { NoticeToSend } from '@/lib/notices/model'
import { preferencesOf } from '@/lib/notices/preferences'
import { db } from '@/lib/server/db'
import { startJobs, stopJobs } from '@/lib/server/jobs/start'
import { aPerson, journalOf } from '@/tests/support/accounts'
import { aUser } from '@/tests/support/factories'
import { aChantier, anAction } from '@/tests/support/plan-factories'

const received: ParsedMail[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    simpleParser(stream).then((mail) => {
      received.push(mail)
      callback()
    }, callback)
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` })
  await startJobs([])
})
afterAll(async () => {
  await stopJobs()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(() => {
  received.length = 0
})

const tell = (people: readonly CurrentUser[], fact: Partial<NoticeToSend> = {}) =>
  db().$transaction((tx) =>
    notify(
      tx,
      people.map(({ id }) => id),
      { kind: 'waiting', key: randomUUID(), sentence: 'L’avenant n° 2 attend votre avis.', href: '/taches', ...fact },
    ),
  )
/** The while in which facts are gathered is over for that person. */
const later = (user: CurrentUser) =>
  db().notice.updateMany({ where: { userId: user.id, mailFrom: { not: null } }, data: { mailFrom: new Date(0) } })
const mailsTo = (user: CurrentUser) => db().outgoingMail.findMany({ where: { to: user.email } })
const arrived = (count: number) =>
  vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 15_000, interval: 100 })

describe('a mail sent at once', () => {
  test('arrives with the name of the object, its date, its one link and a way out in one click', async () => {
    const officer = await aPerson('ars_officer', { name: 'Dupont, Camille' })
    const action = await anAction(await aChantier(), { deadlines: '31/12/2019' })
    const href = routes.action(action)
    await tell([officer], { sentence: 'L’échéance de « Visiter,\r\nBcc: x@y.fr » attend votre accord.', href })
    await later(officer)
    expect(await sendNoticeMails(noticeGate)).toBe(1)
    await arrived(1)
    const [mail] = received
    expect(mail?.subject).toMatch(
      /^L’échéance de «\u00a0Visiter, Bcc: x@y\.fr\u00a0» attend votre accord \(\d+(er)? \S+ \d{4}\)$/,
    )
    expect(mail?.to).toMatchObject({ value: [{ address: officer.email }] })
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.text).toContain('Bonjour Dupont, Camille,')
    expect(mail?.text).toContain(`Ouvrir\u00a0: http://localhost:3000${href}`)
    const list = mail?.headers.get('list') as unknown as { unsubscribe: { url: string } }
    expect(list.unsubscribe.url).toContain(`/api/desabonnement/${officer.id}.`)
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    )
  })

  test('gathers what was told within minutes, and two processes send it once', async () => {
    const officer = await aPerson('ars_officer')
    await tell([officer], { sentence: 'Premier fait.' })
    await tell([officer], { sentence: 'Second fait.' })
    expect(await sendNoticeMails(noticeGate)).toBe(0)
    await later(officer)
    const written = await Promise.all([sendNoticeMails(noticeGate), sendNoticeMails(noticeGate)])
    expect(written.toSorted()).toEqual([0, 1])
    const [mail, ...others] = await mailsTo(officer)
    expect(others).toEqual([])
    expect(mail?.subject).toMatch(/^2 nouveautés le /)
    expect(mail?.text).toMatch(/- Premier fait\.\n- Second fait\.\n\nOuvrir\u00a0: http:\S+\/notifications\n/)
    expect(await sendNoticeMails(noticeGate)).toBe(0)
  })

  test('does not leave for what was read meanwhile, nor to a closed access, nor about what is no longer theirs', async () => {
    const [reader, closed, moved] = [await aPerson('dcgdr'), await aPerson('dcgdr'), await aPerson('dcgdr')]
    const href = routes.action(await anAction(await aChantier(), { deadlines: '31/12/2019' }))
    await tell([reader, closed, moved], { href })
    await markAllRead(reader, { until: '2999-01-01T00:00:00Z' })
    await db().userAccessState.create({ data: { userId: closed.id, active: false, reason: 'départ' } })
    await db().user.update({ where: { id: moved.id }, data: { role: 'iraps_member' } })
    for (const person of [reader, closed, moved]) await later(person)
    expect(await sendNoticeMails(noticeGate)).toBe(0)
    expect(await db().outgoingMail.count({ where: { to: { in: [reader.email, closed.email, moved.email] } } })).toBe(0)
    expect(await db().notice.count({ where: { mailFrom: { not: null } } })).toBe(0)
  })

  test('never tells a person what they did themselves', async () => {
    const [author, partner] = [await aPerson('ars_officer'), await aPerson('dcgdr')]
    await tell([author, partner], { by: author.id })
    expect(await db().notice.count({ where: { userId: author.id } })).toBe(0)
    expect(await db().notice.count({ where: { userId: partner.id } })).toBe(1)
  })
})

describe('the choices of a person', () => {
  const chosen = (user: CurrentUser, kind: 'waiting' | 'plan', channel: 'app' | 'mail' | 'digest' | 'none') => {
    const sane = preferencesOf(user.role, null)
    return { ...sane, choices: { ...sane.choices, [kind]: channel } }
  }

  test.each([
    ['mail', { mails: true, inDigest: false }],
    ['digest', { mails: false, inDigest: true }],
    ['app', { mails: false, inDigest: false }],
    ['none', null],
  ] as const)('%s decides by which way a fact reaches them', async (channel, expected) => {
    const officer = await aPerson('ars_officer')
    await choosePreferences(officer, chosen(officer, 'plan', channel))
    await tell([officer], { kind: 'plan' })
    const told = await db().notice.findFirst({ where: { userId: officer.id } })
    expect(told && { mails: told.mailFrom !== null, inDigest: told.inDigest }).toEqual(expected)
  })

  test('are saved once when sent twice, refused when changed elsewhere, and told to the journal', async () => {
    const officer = await aPerson('ars_officer')
    const asked = chosen(officer, 'plan', 'none')
    expect((await choosePreferences(officer, asked)).lockVersion).toBe(1)
    expect((await choosePreferences(officer, asked)).lockVersion).toBe(1)
    const stale = choosePreferences(officer, chosen(officer, 'waiting', 'app'))
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await journalOf(officer.id)).map((one) => [one.type, one.after])).toEqual([
      ['account.notices-chosen', expect.objectContaining({ 'tell-plan': 'Rien', digest: 'Chaque jour' })],
    ])
  })

  test('two first choices at once: one is kept, the other is told so', async () => {
    const officer = await aPerson('ars_officer')
    const both = await Promise.allSettled([
      choosePreferences(officer, chosen(officer, 'plan', 'none')),
      choosePreferences(officer, chosen(officer, 'plan', 'mail')),
    ])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('take back a mail that has not left yet', async () => {
    const officer = await aPerson('ars_officer')
    await tell([officer])
    await choosePreferences(officer, chosen(officer, 'waiting', 'app'))
    await later(officer)
    expect(await sendNoticeMails(noticeGate)).toBe(0)
  })
})

describe('the end of mails asked by the link of a mail', () => {
  const tokenOf = async (user: CurrentUser) => {
    await tell([user])
    await later(user)
    await sendNoticeMails(noticeGate)
    const text = (await mailsTo(user))[0]?.text ?? ''
    return /\/desabonnement\/(\S+)/.exec(text)?.[1] ?? ''
  }

  test('keeps everything in the application, once however often it is asked', async () => {
    const officer = await aPerson('ars_officer')
    const token = await tokenOf(officer)
    await unsubscribe({ token })
    await unsubscribe({ token })
    const stored = await db().noticePreference.findUniqueOrThrow({ where: { userId: officer.id } })
    expect(Object.values(preferencesOf('ars_officer', stored).choices)).toEqual(Array(6).fill('app'))
    expect((await journalOf(officer.id)).map(({ type }) => type)).toEqual(['account.unsubscribed'])
    await tell([officer], { sentence: 'Encore un.' })
    await later(officer)
    expect(await sendNoticeMails(noticeGate)).toBe(0)
    expect(await db().notice.count({ where: { userId: officer.id, sentence: 'Encore un.' } })).toBe(1)
  })

  test('is refused to a link that was cut, or signed for somebody else', async () => {
    const [officer, other] = [await aPerson('ars_officer'), await aUser('dcgdr')]
    const token = await tokenOf(officer)
    const [, signature] = token.split('.')
    for (const wrong of [token.slice(0, -3), `${other.id}.${signature}`, 'x', '', `${officer.id}.`, `${officer.id}`])
      await expect(unsubscribe({ token: wrong })).rejects.toMatchObject({ code: 'LINK_NOT_VALID' })
    expect(await db().noticePreference.count({ where: { userId: { in: [officer.id, other.id] } } })).toBe(0)
  })
})
