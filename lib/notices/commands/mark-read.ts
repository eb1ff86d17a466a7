import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'

/** Marks one notice of the person as read and gives where it leads; a second time changes nothing. Throws AppError OUT_OF_PERIMETER for somebody else's. */
export async function markRead(user: CurrentUser, { id }: { id: string }): Promise<{ href: string }> {
  return db().$transaction(async (tx) => {
    const notice = await tx.notice.findFirst({ where: { id, userId: user.id }, select: { href: true } })
    if (!notice) throw new AppError('OUT_OF_PERIMETER')
    await tx.notice.updateMany({ where: { id, readAt: null }, data: { readAt: await now(tx) } })
    return notice
  })
}

/** Marks as read everything told up to an instant: what arrived since the page was shown stays unread. */
export async function markAllRead(user: CurrentUser, { until }: { until: string }): Promise<{ count: number }> {
  return db().$transaction(async (tx) => {
    const seen = { userId: user.id, readAt: null, createdAt: { lte: new Date(until) } }
    return tx.notice.updateMany({ where: seen, data: { readAt: await now(tx) } })
  })
}
