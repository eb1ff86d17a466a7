import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import { type Audience, audiencesRead, audiencesWritten } from '../sides'
import { refuseClosedPlan } from './stored-action'
import { type HeldSubject, holdSubject } from './stored-subject'

export type HeldThread = { id: string; audience: Audience; resolved: boolean; subject: HeldSubject }

/** The thread of a write and what it is about, both held. A thread the person may not read is unknown to them, whatever their role. */
export async function holdThread(tx: Tx, user: CurrentUser, threadId: string): Promise<HeldThread> {
  const found = await tx.commentThread.findUnique({
    where: { id: threadId },
    select: { id: true, audience: true, actionId: true, programmeId: true },
  })
  const id = found?.actionId ?? found?.programmeId
  if (!found || !id) throw new AppError('OUT_OF_PERIMETER')
  const subject = await holdSubject(tx, user, { subject: found.actionId ? 'action' : 'programme', id })
  if (!audiencesRead(user, subject.plan).includes(found.audience)) throw new AppError('OUT_OF_PERIMETER')
  refuseClosedPlan(subject.plan)
  refuseReader(user, subject, found.audience)
  const last = await tx.threadState.findFirst({
    where: { threadId },
    orderBy: { id: 'desc' },
    select: { resolved: true },
  })
  return { id: threadId, audience: found.audience, resolved: last?.resolved ?? false, subject }
}

/** Refuses who reads comments and may not write, or asks for an audience that is not theirs. */
export function refuseReader(user: CurrentUser, subject: HeldSubject, audience: Audience): void {
  if (!audiencesWritten(user, subject.plan).includes(audience)) throw new AppError('FORBIDDEN')
}
