import 'server-only'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { formatTime } from '@/lib/core/format'
import { storyDate, systemNow, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'

const morningHour = 7

/**
 * Looked at every minute by every process: from seven in the morning in Paris, the digests of the day are asked for, once. A
 * morning slept through is caught up by the first process that wakes on that day; the days before it are over. A story has no
 * morning, its day never changes: an administrator sends the digests by hand. Says whether it asked.
 */
export async function morningTick(ask: (tx: Tx, day: CivilDate) => Promise<unknown>): Promise<boolean> {
  if ((await storyDate()) !== null) return false
  const at = systemNow()
  if (Number.parseInt(formatTime(at), 10) < morningHour) return false
  return db().$transaction(async (tx) => {
    const day = await today(tx)
    const row = { day: toDatabaseDate(day), at }
    if ((await tx.digestRun.createMany({ data: [row], skipDuplicates: true })).count === 0) return false
    await ask(tx, day)
    return true
  })
}
