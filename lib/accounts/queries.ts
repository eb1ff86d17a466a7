import 'server-only'
import { db } from '@/lib/server/db'
import type { CurrentUser } from './model'

/** The person of a session token, or null when the access no longer holds. */
export async function userOfSession(id: string, sessionVersion: number): Promise<CurrentUser | null> {
  const user = await db().user.findUnique({
    where: { id, sessionVersion },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      regionCode: true,
      bodyId: true,
      establishments: { select: { finess: true } },
    },
  })
  return user && { ...user, establishments: user.establishments.map((e) => e.finess) }
}
