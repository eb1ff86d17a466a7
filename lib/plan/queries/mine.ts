import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { Mine } from '../mine'
import { bodyName } from './bodies'

/** What a person calls their own on a civil day: their body, and the programmes whose last named pilot of a side they are. */
export async function mineOf(user: CurrentUser, on: CivilDate): Promise<Mine> {
  const [body, programmes] = await Promise.all([
    bodyName(user.bodyId, user.regionCode, on),
    programmesPiloted(user, on),
  ])
  return { body, programmes }
}

async function programmesPiloted(user: CurrentUser, on: CivilDate): Promise<string[]> {
  const rows = await db().programmePilot.findMany({
    where: { on: { lte: toDatabaseDate(on) }, programme: { pilots: { some: { userId: user.id } } } },
    orderBy: { id: 'desc' },
    distinct: ['programmeId', 'side'],
    select: { programmeId: true, userId: true },
  })
  return [...new Set(rows.filter((row) => row.userId === user.id).map((row) => row.programmeId))]
}
