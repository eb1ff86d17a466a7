import 'server-only'
import { now, systemNow } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { type NoticeChannel, type NoticeToSend, perimeterOf } from '../model'
import { preferencesOf } from '../preferences'

/** Facts told within this while leave in one mail. */
const gatheringMs = 120_000

/**
 * Tells people a fact, in the transaction of the fact itself, each by the way they chose (application, mail, digest, nothing).
 * A person told already under the same key is not told again, and who did it (`by`) is not told at all.
 */
export async function notify(tx: Tx, userIds: readonly string[], { by, ...notice }: NoticeToSend): Promise<void> {
  const ids = [...new Set(userIds)].filter((id) => id !== by)
  if (ids.length === 0) return
  const [people, createdAt] = await Promise.all([readersOf(tx, ids), now(tx)])
  const data = people.flatMap(({ id, perimeter, channel }) => {
    const way = channel(notice.kind)
    return way === 'none' ? [] : [{ userId: id, ...notice, createdAt, perimeter, ...departure(way) }]
  })
  await tx.notice.createMany({ data, skipDuplicates: true })
}

function departure(way: NoticeChannel) {
  const mailFrom = way === 'mail' ? new Date(systemNow().getTime() + gatheringMs) : null
  return { mailFrom, inDigest: way === 'digest' }
}

async function readersOf(tx: Tx, ids: readonly string[]) {
  const rows = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, role: true, regionCode: true, bodyId: true, noticeChoices: true },
      establishments: { select: { finess: true } },
    },
  })
  return rows.map(({ establishments, noticeChoices, ...row }) => ({
    id: row.id,
    perimeter: perimeterOf({ ...row, establishments: establishments.map((one) => one.finess) }),
    channel: (kind: NoticeToSend['kind']) => preferencesOf(row.role, noticeChoices).choices[kind],
  }))
}
