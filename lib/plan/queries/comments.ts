import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate, startOfParisDay } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { inReadingOrder, type ThreadView } from '../comments'
import type { PlanResource } from '../policy'
import { type Audience, audiencesRead, audiencesWritten } from '../sides'

type Subject = { actionId: string } | { programmeId: string }

export type Comments = {
  /** False: comments are not the person's to read, the section is not shown at all. */
  readable: boolean
  threads: readonly ThreadView[]
  /** Audiences the person may open a thread for. */
  audiences: readonly Audience[]
}

const columnsBefore = (end: Date) =>
  ({
    id: true,
    audience: true,
    comments: {
      where: { at: { lt: end } },
      select: { id: true, text: true, byUserId: true, byName: true, byRole: true, at: true, withdrawnAt: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    },
    states: {
      where: { at: { lt: end } },
      orderBy: { id: 'desc' },
      take: 1,
      select: { resolved: true, byName: true, at: true },
    },
  }) satisfies Prisma.CommentThreadSelect

/**
 * The comments of an action or a programme that the person may read, as they stood at the end of a civil day: the audience is a
 * condition of the query itself. Words taken back later are not read again.
 */
export async function commentsOf(
  user: CurrentUser,
  plan: PlanResource,
  subject: Subject,
  on: CivilDate,
): Promise<Comments> {
  const [read, written] = [audiencesRead(user, plan), audiencesWritten(user, plan)]
  if (read.length === 0) return { readable: false, threads: [], audiences: [] }
  const end = startOfParisDay(addDays(on, 1))
  const where = { ...subject, audience: { in: read }, openedAt: { lt: end } }
  const rows = await db().commentThread.findMany({ where, select: columnsBefore(end) })
  const threads = rows.map(({ states, comments, ...thread }) => {
    const [last] = states
    return {
      ...thread,
      mayWrite: written.includes(thread.audience),
      resolved: last?.resolved ? { byName: last.byName, at: last.at } : null,
      comments: comments.map(({ text, withdrawnAt, byUserId, ...comment }) => ({
        ...comment,
        text: withdrawnAt === null ? text : null,
        mine: byUserId === user.id,
      })),
    }
  })
  return { readable: true, threads: inReadingOrder(threads), audiences: written }
}
