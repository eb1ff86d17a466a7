import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { askDigest } from '@/lib/dashboards/commands/ask-digest'
import { morningTick } from '@/lib/dashboards/commands/morning-tick'
import { sendDigests } from '@/lib/dashboards/commands/send-digests'
import { digestJob } from '@/lib/dashboards/jobs'
import { noticeGate } from '@/lib/dashboards/queries/notice-gate'
import { remindersOf } from '@/lib/dashboards/queries/reminders'
import { choosePreferences } from '@/lib/notices/commands/choose'
import { notify } from '@/lib/notices/commands/notify'
import { sendDigest } from '@/lib/notices/commands/send-digest'
import { preferencesOf } from '@/lib/notices/preferences'
import { forgetStory, setClock } from '@/lib/server/clock'
import { closeDb, db } from '@/lib/server/db'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { aPerson } from '@/tests/support/accounts'
import { aPlan, aRegion } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const friday = day('2018-06-15')
const saturday = day('2018-06-16')
const children: ChildProcess[] = []

afterEach(() => {
  setClock(undefined)
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(closeDb)

/** With plain spaces: the no-break ones have their own unit test. */
async function mailsTo(user: CurrentUser) {
  const mails = await db().outgoingMail.findMany({ where: { to: user.email }, orderBy: { id: 'asc' } })
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  return mails.map((mail) => ({ ...mail, subject: plain(mail.subject), text: plain(mail.text) }))
}
const morning = async (user: CurrentUser, on = friday) =>
  sendDigest(user, { day: on, reminders: await remindersOf(user, on), gate: noticeGate })

/** One action late, one due tomorrow, one in six days, one in a month, in the one plan of the region of these tests. */
const omedit = aBody('OMEDIT')
const plan = omedit.then(async () => {
  const chantier = await aChantier()
  await anAction(chantier, { number: '1', title: 'Visiter', deadlines: '31/12/2017', actors: ['ARS', 'OMEDIT'] })
  await anAction(chantier, { number: '2', title: 'Réunir', deadlines: '16/06/2018' })
  await anAction(chantier, { number: '3', title: 'Écrire', deadlines: '21/06/2018', actors: ['OMEDIT'] })
  await anAction(chantier, { number: '4', title: 'Mesurer', deadlines: '15/07/2018' })
  return chantier.plan
})

describe('the digest of a person', () => {
  test('says what is late and what comes due by nearness, dated and named, and only once a day', async () => {
    await plan
    const officer = await aPerson('ars_officer', { name: 'Camille Exemple' })
    expect(await Promise.all([morning(officer), morning(officer)])).toEqual(expect.arrayContaining(['sent', 'already']))
    const [mail, ...others] = await mailsTo(officer)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Récapitulatif du 15 juin 2018 : 1 action en retard, 1 échéance d’ici demain')
    expect(mail?.text).toMatch(/^Bonjour Camille Exemple,/)
    expect(mail?.text).toMatch(/1 action en retard\n- depuis le 31\/12\/2017 : Action 1 : Visiter \(.+\)\n/)
    expect(mail?.text).toMatch(/d’hui ou demain\n- le 16\/06\/2018 : Action 2 : Réunir/)
    expect(mail?.text).toMatch(/dans les 7 jours\n- le 21\/06\/2018 : Action 3 : Écrire/)
    expect(mail?.text).toMatch(/dans les 30 jours\n- le 15\/07\/2018 : Action 4 : Mesurer/)
    expect(mail?.text).toContain('Une échéance finit à 23 h 59, heure de Paris (17 h 59 en Guadeloupe).')
    expect(mail?.unsubscribe).toContain('/api/desabonnement/')
  })

  test('speaks to an organism of its own actions alone', async () => {
    await plan
    const expert = await aPerson('omedit', { bodyId: (await omedit).id })
    expect(await morning(expert)).toBe('sent')
    const text = (await mailsTo(expert))[0]?.text
    expect(text).toContain('Écrire')
    expect(text).not.toContain('Réunir')
  })

  test('does not leave the next morning when nothing moved, and leaves when something did', async () => {
    const elsewhere = await aRegion('53', 'Bretagne')
    const chantier = await aChantier({ plan: await aPlan({ regionCode: elsewhere.code }) })
    await anAction(chantier, { deadlines: '19/06/2018' })
    const officer = await aPerson('ars_officer', { regionCode: elsewhere.code })
    const outcomes = []
    for (const date of [
      '2018-06-15',
      '2018-06-16',
      '2018-06-17',
      '2018-06-18',
      '2018-06-19',
      '2018-06-20',
      '2018-06-21',
    ])
      outcomes.push(await morning(officer, day(date)))
    expect(outcomes).toEqual(['sent', 'nothing', 'nothing', 'sent', 'nothing', 'sent', 'nothing'])
    const told = await db().notice.findMany({ where: { userId: officer.id }, orderBy: { createdAt: 'asc' } })
    expect(told.map(({ key }) => key)).toEqual(['due:2018-06-15', 'due:2018-06-18', 'late:2018-06-20'])
  })

  test('carries once the facts that waited for it, read ones and closed ones left out', async () => {
    const officer = await aPerson('dcgdr')
    const fact = (key: string, href = '/taches') =>
      db().$transaction((tx) => notify(tx, [officer.id], { kind: 'plan', key, sentence: `Fait ${key}.`, href }))
    await fact('a')
    await fact('lu')
    await fact('parti', '/plan/actions/0190a1b2-0000-7000-8000-000000000001')
    await db().notice.updateMany({ where: { userId: officer.id, key: 'lu' }, data: { readAt: new Date(0) } })
    await morning(officer)
    await fact('b')
    await morning(officer, saturday)
    const texts = (await mailsTo(officer)).map(({ text }) => text)
    expect(texts.map((text) => text.match(/Fait \w+\./g))).toEqual([['Fait a.'], ['Fait b.']])
  })

  test('leaves out what the person reads elsewhere, and waits for the day of a weekly one', async () => {
    await plan
    const officer = await aPerson('ars_officer')
    const sane = preferencesOf('ars_officer', null)
    await choosePreferences(officer, {
      ...sane,
      choices: { ...sane.choices, late: 'app' },
      rhythm: 'weekly',
      weekday: 6,
    })
    expect(await morning(officer)).toBe('nothing')
    expect(await db().notice.count({ where: { userId: officer.id, kind: 'late' } })).toBe(1)
    expect(await morning(officer, saturday)).toBe('sent')
    expect((await mailsTo(officer))[0]?.text).not.toContain('Visiter')
  })
})

describe('the morning', () => {
  const at = (instant: string) => setClock(new Date(instant))
  const asked = vi.fn(async () => undefined)
  const tick = () => morningTick(asked)

  test('begins at seven in Paris, summer and winter, once for all processes', async () => {
    at('2019-06-15T04:59:59Z')
    expect(await tick()).toBe(false)
    at('2019-06-15T05:00:00Z')
    expect((await Promise.all([tick(), tick(), tick()])).filter(Boolean)).toHaveLength(1)
    at('2019-12-15T05:59:59Z')
    expect(await tick()).toBe(false)
    at('2019-12-15T06:00:00Z')
    expect(await tick()).toBe(true)
  })

  test('slept through for a week is caught up once, later the same day', async () => {
    asked.mockClear()
    at('2019-12-22T17:30:00Z')
    expect([await tick(), await tick()]).toEqual([true, false])
    expect(asked).toHaveBeenCalledTimes(1)
    expect(await db().digestRun.count({ where: { day: new Date('2019-12-20') } })).toBe(0)
  })

  test('never begins in a story, whose day does not pass', async () => {
    await db().world.upsert({
      where: { id: 1 },
      create: { id: 1, name: 'demo', storyDate: new Date('2018-06-15') },
      update: { storyDate: new Date('2018-06-15') },
    })
    forgetStory()
    at('2020-01-15T09:00:00Z')
    expect(await tick()).toBe(false)
    await db().world.delete({ where: { id: 1 } })
    forgetStory()
  })
})

describe('digests asked for by hand', () => {
  test('are for who administers, in their region, and told to the journal', async () => {
    const admin = await aPerson('regional_admin')
    setClock(new Date(`${friday}T05:00:00Z`))
    await askDigest(admin)
    const line = await db().auditEvent.findFirstOrThrow({ where: { actorId: admin.id } })
    expect(line).toMatchObject({ type: 'digest.sent-by-hand', regionCode: '01', after: { on: '2018-06-15' } })
    await expect(askDigest(await aPerson('ars_officer'))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

/** A worker process of its own, once it says it is ready. */
async function aServer(): Promise<ChildProcess> {
  const script = path.resolve('tests/support/digest-worker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', script], { stdio: 'pipe' })
  children.push(child)
  let printed = ''
  child.stdout.on('data', (text) => (printed += text))
  child.stderr.on('data', (text) => (printed += text))
  await vi.waitFor(() => expect(printed).toContain('ready'), { timeout: 90_000, interval: 100 })
  return child
}

test('a server killed in the middle, two others after it: each person has exactly one digest', async () => {
  const region = await aRegion('76', 'Occitanie')
  await anAction(await aChantier({ plan: await aPlan({ regionCode: region.code }) }), { deadlines: '31/12/2017' })
  const people = await Promise.all(
    Array.from({ length: 40 }, () => aPerson('ars_officer', { regionCode: region.code })),
  )
  const emails = people.map(({ email }) => email)
  const written = () => db().outgoingMail.findMany({ where: { to: { in: emails } }, select: { to: true } })
  const input = { day: '2018-06-15', regionCode: region.code }
  const first = await aServer()
  const id = await db().$transaction((tx) => enqueue(tx, null, digestJob, input))
  await vi.waitFor(async () => expect((await written()).length).toBeGreaterThan(2), { timeout: 60_000, interval: 5 })
  first.kill('SIGKILL')
  expect((await written()).length).toBeLessThan(emails.length)
  await Promise.all([aServer(), aServer()])
  await db().$transaction((tx) => enqueue(tx, null, digestJob, input))
  const over = async () => expect((await db().job.findUniqueOrThrow({ where: { id } })).state).toBe('done')
  await vi.waitFor(over, { timeout: 90_000, interval: 200 })
  await sendDigests({ ...input, day: friday, progress: () => undefined, signal: new AbortController().signal })
  expect((await written()).map(({ to }) => to).toSorted()).toEqual(emails.toSorted())
})
