import 'server-only'
import { db } from '@/lib/server/db'
import type { NoticeLine } from '../model'

/** How many notices of a person are looked at: older ones are history nobody pages to. */
export const noticesKept = 500

/** The notices stored for a person, newest first, before the gate says which may still be read. */
export async function storedNotices(userId: string, unreadOnly: boolean): Promise<NoticeLine[]> {
  return db().notice.findMany({
    where: { userId, ...(unreadOnly ? { readAt: null } : {}) },
    select: { id: true, kind: true, sentence: true, href: true, createdAt: true, readAt: true, perimeter: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: noticesKept,
  })
}
