import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type NoticeDay, noticesByDay } from '@/lib/notices/days'
import { storedNotices } from '@/lib/notices/queries/stored'
import { noticeGate } from './notice-gate'

export const noticesPerPage = 30

/** How many notices the person may read and has not. */
export async function unreadCount(user: CurrentUser): Promise<number> {
  return (await noticeGate(user, await storedNotices(user.id, true))).length
}

export type NoticePage = { days: NoticeDay[]; total: number; unread: number; newest: Date | null }

/** One page of the notices the person may still read, by day, newest first, with how many there are and how many are unread. */
export async function noticePage(user: CurrentUser, asked: { unread: boolean; page: number }): Promise<NoticePage> {
  const lines = await noticeGate(user, await storedNotices(user.id, false))
  const unread = lines.filter((line) => line.readAt === null)
  const chosen = asked.unread ? unread : lines
  const first = (asked.page - 1) * noticesPerPage
  return {
    days: noticesByDay(chosen.slice(first, first + noticesPerPage)),
    total: chosen.length,
    unread: unread.length,
    newest: lines[0]?.createdAt ?? null,
  }
}
