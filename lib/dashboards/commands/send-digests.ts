import 'server-only'
import { activePeople } from '@/lib/accounts/queries/people'
import type { CivilDate } from '@/lib/core/civil-date'
import { type DigestOutcome, sendDigest } from '@/lib/notices/commands/send-digest'
import { noticeGate } from '../queries/notice-gate'
import { remindersOf } from '../queries/reminders'

export type DigestCounts = Record<DigestOutcome, number>

type Asked = {
  day: CivilDate
  /** Null: everybody. */
  regionCode: string | null
  progress: (done: number, total: number) => void
  signal: AbortSignal
}

/** The morning of everybody whose access is open, one person after the other; run again after a fault, it does those who were left. */
export async function sendDigests({ day, regionCode, progress, signal }: Asked): Promise<DigestCounts> {
  const people = await activePeople({ regionCode })
  const counts: DigestCounts = { sent: 0, nothing: 0, already: 0 }
  for (const [done, person] of people.entries()) {
    if (signal.aborted) throw new Error('The process stops; the mornings left are done by the next one')
    counts[await sendDigest(person, { day, reminders: await remindersOf(person, day), gate: noticeGate })] += 1
    progress(done + 1, people.length)
  }
  return counts
}
