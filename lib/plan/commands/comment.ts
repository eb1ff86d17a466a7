import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { AnswerThread, OpenThread, ResolveThread, WithdrawComment } from '../progress-inputs'
import { type HeldSubject, holdOpenSubject } from './stored-subject'
import { type HeldThread, holdThread, refuseReader } from './stored-thread'
import { recordComment, tellConcerned } from './tell-comment'

type Done = { subject: 'action' | 'programme'; id: string; changed: boolean }

const done = ({ type, id }: HeldSubject, changed: boolean): Done => ({
  subject: type === 'action' ? 'action' : 'programme',
  id,
  changed,
})

/** Opens a thread on an action or a programme, private to one's side or shared. The same words sent twice open one thread. */
export async function openThread(user: CurrentUser, input: OpenThread): Promise<Done> {
  return db().$transaction(async (tx) => {
    const subject = await holdOpenSubject(tx, user, input)
    refuseReader(user, subject, input.audience)
    const owner = subject.type === 'action' ? { actionId: subject.id } : { programmeId: subject.id }
    const thread = { ...owner, audience: input.audience }
    const last = await tx.commentThread.findFirst({
      where: thread,
      orderBy: { openedAt: 'desc' },
      select: { comments: { orderBy: { at: 'asc' }, select: { text: true, byUserId: true, withdrawnAt: true } } },
    })
    const [first, ...answers] = last?.comments ?? []
    const again = answers.length === 0 && first?.byUserId === user.id && first.withdrawnAt === null
    if (again && first.text === input.text) return done(subject, false)
    const { id } = await tx.commentThread.create({ data: { ...thread, openedAt: await now(tx) }, select: { id: true } })
    await write(tx, user, { id, audience: input.audience, subject }, input.text)
    return done(subject, true)
  })
}

/** Answers in a thread; a resolved one is opened again by it. The same words sent twice are written once. */
export async function answerThread(user: CurrentUser, input: AnswerThread): Promise<Done> {
  return db().$transaction(async (tx) => {
    const thread = await holdThread(tx, user, input.threadId)
    const last = await tx.comment.findFirst({
      where: { threadId: thread.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      select: { text: true, byUserId: true, withdrawnAt: true },
    })
    const again = last?.byUserId === user.id && last.text === input.text && last.withdrawnAt === null
    if (again) return done(thread.subject, false)
    await write(tx, user, thread, input.text)
    if (thread.resolved) await setResolved(tx, user, thread, false)
    return done(thread.subject, true)
  })
}

/** Says a thread resolved, or opens it again. */
export async function resolveThread(user: CurrentUser, input: ResolveThread): Promise<Done> {
  return db().$transaction(async (tx) => {
    const thread = await holdThread(tx, user, input.threadId)
    if (thread.resolved === input.resolved) return done(thread.subject, false)
    await setResolved(tx, user, thread, input.resolved)
    return done(thread.subject, true)
  })
}

/** Takes one's own comment back: "retiré par …" stays in its place, its words are shown to nobody any more. */
export async function withdrawComment(user: CurrentUser, input: WithdrawComment): Promise<Done> {
  return db().$transaction(async (tx) => {
    const where = { id: input.commentId }
    const found = await tx.comment.findUnique({ where, select: { threadId: true } })
    if (!found) throw new AppError('OUT_OF_PERIMETER')
    const thread = await holdThread(tx, user, found.threadId)
    const comment = await tx.comment.findUniqueOrThrow({ where, select: { byUserId: true, withdrawnAt: true } })
    if (comment.byUserId !== user.id) throw new AppError('FORBIDDEN')
    if (comment.withdrawnAt !== null) return done(thread.subject, false)
    await tx.comment.update({ where, data: { withdrawnAt: await now(tx) }, select: { id: true } })
    await recordComment(tx, user, 'comment.withdrawn', thread)
    return done(thread.subject, true)
  })
}

async function write(
  tx: Tx,
  user: CurrentUser,
  thread: Pick<HeldThread, 'id' | 'audience' | 'subject'>,
  text: string,
): Promise<void> {
  const signature = { byUserId: user.id, byName: user.name, byRole: user.role, at: await now(tx) }
  const comment = await tx.comment.create({ data: { threadId: thread.id, text, ...signature }, select: { id: true } })
  await recordComment(tx, user, 'comment.written', thread)
  await tellConcerned(tx, user, thread, comment.id)
}

async function setResolved(tx: Tx, user: CurrentUser, thread: HeldThread, resolved: boolean): Promise<void> {
  const signature = { byUserId: user.id, byName: user.name, at: await now(tx) }
  await tx.threadState.create({ data: { threadId: thread.id, resolved, ...signature } })
  await recordComment(tx, user, 'comment.thread-state-set', thread)
}
