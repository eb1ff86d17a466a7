import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/model'
import { eventsOf, journal } from '@/lib/audit/queries'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/commands/comment'
import { setPilot } from '@/lib/plan/commands/set-pilot'
import { actionPage } from '@/lib/plan/queries/action-page'
import { commentsOf } from '@/lib/plan/queries/comments'
import { programmePage } from '@/lib/plan/queries/programme-page'
import type { Audience } from '@/lib/plan/sides'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPlan, aUser } from '@/tests/support/factories'
import { aBody, aChantier, anAction } from '@/tests/support/plan-factories'
import { day } from '@/tests/support/plan-facts'

const secret = 'Les caisses veulent un mois de plus'
const today = day('2018-06-15')
const reading = { day: today, asked: undefined }

beforeAll(() => setClock(new Date('2018-06-15T10:00:00Z')))
afterAll(() => setClock(undefined))

/** An action with one thread of an audience, and who wrote it. */
async function aThread(author: CurrentUser, audience: Audience, text = secret) {
  const chantier = await aChantier()
  const id = await anAction(chantier, { actors: ['ARS', 'CGSS des commentaires'] })
  await openThread(author, { subject: 'action', id, audience, text })
  const comment = await db().comment.findFirstOrThrow({ where: { thread: { actionId: id } } })
  return { id, chantier, threadId: comment.threadId, commentId: comment.id }
}

const textsRead = async (user: CurrentUser, id: string) => {
  const { comments } = await actionPage(user, id, reading)
  return comments.threads.flatMap((thread) => thread.comments.map((comment) => comment.text))
}

describe('a comment private to the Assurance Maladie', () => {
  test('is read by its side, and by nobody else, on the page of the action', async () => {
    const { id } = await aThread(await aUser('dcgdr'), 'am')
    for (const role of ['dcgdr', 'local_am'] as const)
      expect(await textsRead(await aUser(role), id), role).toEqual([secret])
    for (const role of [
      'ars_officer',
      'dg_ars',
      'regional_admin',
      'national_admin',
      'omedit',
      'crc3a_member',
    ] as const) {
      const page = await actionPage(await aUser(role), id, reading)
      expect(
        JSON.stringify(page, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
        role,
      ).not.toContain(secret)
    }
  })

  test('is in no journal, nor in the history of the action, not even its existence for the other side', async () => {
    const { id, threadId } = await aThread(await aUser('dcgdr'), 'am')
    const [officer, admin] = [await aUser('ars_officer'), await aUser('regional_admin')]
    expect(await eventsOf(officer, 'action', id)).toEqual([])
    const mine = await journal(officer, { type: 'comment.written' }, null)
    expect(mine.lines).toEqual([])
    const theirs = (await journal(admin, { type: 'comment.written' }, null)).lines.filter(
      (one) => one.object.id === threadId,
    )
    expect(theirs).toHaveLength(1)
    expect(JSON.stringify(theirs)).not.toContain(secret)
    const stored = await db().auditEvent.findMany({ where: { objectType: 'comment', objectId: threadId } })
    expect(stored.every((one) => one.before === null && one.after === null)).toBe(true)
  })

  test('tells its own side only, without its words, and nobody twice', async () => {
    const body = await aBody('CGSS des commentaires')
    const [author, officer, local] = [
      await aUser('dcgdr'),
      await aUser('ars_officer'),
      await aUser('local_am', { bodyId: body.id }),
    ]
    const { id } = await aThread(author, 'am')
    const notices = await db().notice.findMany({ where: { href: { contains: id } } })
    const told = notices.map((one) => one.userId)
    expect(told).toContain(local.id)
    expect(told).not.toContain(officer.id)
    expect(told).not.toContain(author.id)
    expect(new Set(told).size).toBe(told.length)
    const roles = await db().user.findMany({ where: { id: { in: told } }, select: { role: true } })
    expect(roles.every(({ role }) => role === 'dcgdr' || role === 'local_am')).toBe(true)
    expect(JSON.stringify(notices)).not.toContain(secret)
    expect(notices[0]).toMatchObject({ kind: 'comment', sentence: expect.stringContaining('a écrit un commentaire') })
  })

  test('does not exist for who may not read it: no answer, no end, no withdrawal', async () => {
    const { threadId, commentId } = await aThread(await aUser('dcgdr'), 'am')
    for (const role of ['ars_officer', 'regional_admin', 'national_admin', 'omedit'] as const) {
      const user = await aUser(role)
      const refused = { code: 'OUT_OF_PERIMETER' }
      await expect(answerThread(user, { threadId, text: 'Bonjour' }), role).rejects.toMatchObject(refused)
      await expect(resolveThread(user, { threadId, resolved: true }), role).rejects.toMatchObject(refused)
      await expect(withdrawComment(user, { commentId }), role).rejects.toMatchObject(refused)
    }
    expect(await db().comment.count({ where: { threadId } })).toBe(1)
  })

  test('cannot be opened for the other side', async () => {
    const id = await anAction(await aChantier())
    const work = openThread(await aUser('ars_officer'), { subject: 'action', id, audience: 'am', text: 'Bonjour' })
    await expect(work).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

test('a comment private to the ARS is not read by the Assurance Maladie, on a programme either', async () => {
  const { programmeId } = await aChantier()
  await openThread(await aUser('dg_ars'), { subject: 'programme', id: programmeId, audience: 'ars', text: secret })
  const texts = async (user: CurrentUser) =>
    (await programmePage(user, programmeId, reading)).comments.threads.flatMap((one) =>
      one.comments.map(({ text }) => text),
    )
  expect(await texts(await aUser('ars_officer'))).toEqual([secret])
  expect(await texts(await aUser('dcgdr'))).toEqual([])
  expect(await texts(await aUser('national_admin'))).toEqual([])
})

test('somebody whose access ended or was deactivated is told nothing more', async () => {
  const [author, ended, gone, there] = [
    await aUser('dcgdr'),
    await aUser('dcgdr'),
    await aUser('ars_officer'),
    await aUser('ars_officer'),
  ]
  const { id, threadId } = await aThread(author, 'shared')
  for (const one of [ended, gone, there]) await answerThread(one, { threadId, text: `Mot de ${one.name}` })
  await db().notice.deleteMany()
  await db().user.update({ where: { id: ended.id }, data: { accessEndsOn: new Date('2018-06-14') } })
  await db().userAccessState.create({ data: { userId: gone.id, active: false, reason: 'Départ' } })
  await answerThread(author, { threadId, text: 'Qui est encore là ?' })
  const told = await db().notice.findMany({ where: { href: { contains: id } }, select: { userId: true } })
  const ids = told.map(({ userId }) => userId)
  expect(ids).toContain(there.id)
  expect(ids).not.toContain(ended.id)
  expect(ids).not.toContain(gone.id)
})

test('the query itself refuses a reader of another region', async () => {
  const { id, chantier } = await aThread(await aUser('dcgdr'), 'shared')
  const stranger = await aUser('dcgdr', { regionCode: (await elsewhere()).regionCode ?? '02' })
  expect(await commentsOf(stranger, chantier.plan, { actionId: id }, today)).toEqual({
    readable: false,
    threads: [],
    audiences: [],
  })
})

async function elsewhere() {
  await db().region.upsert({
    where: { code: '02' },
    update: {},
    create: { code: '02', name: 'Martinique', agency: 'ARS Martinique' },
  })
  return aPlan({ regionCode: '02' })
}

describe('a shared thread', () => {
  test('is answered, resolved, and opened again by an answer', async () => {
    const [ars, am] = [await aUser('ars_officer'), await aUser('dcgdr')]
    const { id, threadId } = await aThread(ars, 'shared')
    await answerThread(am, { threadId, text: 'D’accord' })
    await resolveThread(ars, { threadId, resolved: true })
    const [resolved] = (await actionPage(am, id, reading)).comments.threads
    expect(resolved).toMatchObject({
      resolved: { byName: ars.name },
      comments: [{ text: secret }, { text: 'D’accord' }],
    })
    await answerThread(am, { threadId, text: 'Encore une chose' })
    expect((await actionPage(am, id, reading)).comments.threads[0]?.resolved).toBeNull()
  })

  test('sent twice at once is written once, and so is an answer', async () => {
    const officer = await aUser('ars_officer')
    const id = await anAction(await aChantier())
    const words = { subject: 'action', id, audience: 'shared', text: 'Une fois' } as const
    await Promise.all([openThread(officer, words), openThread(officer, words)])
    const threads = await db().commentThread.findMany({ where: { actionId: id }, select: { id: true } })
    expect(threads).toHaveLength(1)
    const answer = { threadId: threads[0]?.id ?? '', text: 'Oui' }
    await Promise.all([answerThread(officer, answer), answerThread(officer, answer)])
    expect(await db().comment.count({ where: { thread: { actionId: id } } })).toBe(2)
    await resolveThread(officer, { threadId: answer.threadId, resolved: true })
    expect((await resolveThread(officer, { threadId: answer.threadId, resolved: true })).changed).toBe(false)
  })

  test('withdrawn by its author leaves its place and none of its words; nobody else may', async () => {
    const [author, other] = [await aUser('ars_officer'), await aUser('ars_officer')]
    const { id, commentId } = await aThread(author, 'shared')
    await expect(withdrawComment(other, { commentId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await withdrawComment(author, { commentId })).changed).toBe(true)
    expect((await withdrawComment(author, { commentId })).changed).toBe(false)
    const page = await actionPage(other, id, reading)
    expect(page.comments.threads[0]?.comments).toMatchObject([{ text: null, byName: author.name }])
  })

  test('tells the pilot of the other side who has an account', async () => {
    const [ars, am, other] = [await aUser('ars_officer'), await aUser('dcgdr'), await aUser('dcgdr')]
    const chantier = await aChantier()
    await setPilot(ars, { id: chantier.programmeId, side: 'am', function: null, bodyId: null, userId: am.id })
    const id = await anAction(chantier)
    await openThread(ars, { subject: 'action', id, audience: 'shared', text: 'Un avis ?' })
    const told = (await db().notice.findMany({ where: { href: { contains: id } } })).map((one) => one.userId)
    expect(told).toContain(am.id)
    expect(told).not.toContain(other.id)
  })

  test('is refused to the CRC3A and to a stranger', async () => {
    const id = await anAction(await aChantier())
    const words = { subject: 'action', id, audience: 'shared', text: 'Bonjour' } as const
    await expect(openThread(await aUser('crc3a_member'), words)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await elsewhere()
    const stranger = await aUser('ars_officer', { regionCode: '02' })
    await expect(openThread(stranger, words)).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  })
})
