import { issueCalendarFeed, revokeCalendarFeed } from '@/lib/plan/commands/calendar-feeds'
import type { Db } from '@/lib/server/db'
import { demoPerson } from './people'

const kept = 'Agenda du bureau (fictif)'
const closed = 'Ancien téléphone (fictif)'

/** Two feeds of one person, one open, one revoked; nobody keeps their address. On the real clock, which their end is read on. */
export async function seedCalendarFeeds(db: Db): Promise<void> {
  if ((await db.calendarFeed.count()) > 0) return
  const officer = await demoPerson(db, 'ars_officer')
  const { id } = await issueCalendarFeed(officer, { name: closed, scope: 'whole_plan', days: 365 })
  await revokeCalendarFeed(officer, { id })
  await issueCalendarFeed(officer, { name: kept, scope: 'whole_plan', days: 365 })
}
