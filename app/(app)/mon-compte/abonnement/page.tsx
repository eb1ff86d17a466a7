import type { Metadata } from 'next'
import { FeedForm } from '@/components/plan/feeds/feed-form'
import { FeedsTable } from '@/components/plan/feeds/feeds-table'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { issueCalendarFeed, replaceCalendarFeed, revokeCalendarFeed } from '@/lib/plan/actions'
import { calendarFeedsOf } from '@/lib/plan/queries/calendar-feeds'
import { baseAddress } from '@/lib/plan/queries/feed-address'
import { mineOf } from '@/lib/plan/queries/mine'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Calendrier' }

export default async function CalendarFeedsPage() {
  const user = await requireUser()
  const refused = { type: 'route', id: routes.calendarFeeds() } as const
  const [rows, mine] = await Promise.all([
    orOutOfPerimeter(user, refused, () => calendarFeedsOf(user)),
    today().then((day) => mineOf(user, day)),
  ])
  const base = baseAddress()
  return (
    <>
      <PageHeader
        title="Calendrier"
        breadcrumb={[{ label: 'Mon compte', href: routes.account() }, { label: 'Calendrier' }]}
        facts={['Les échéances du plan dans votre agenda, tenues à jour']}
      />
      <FeedsTable rows={rows} revoke={revokeCalendarFeed} replace={replaceCalendarFeed} base={base} />
      <section className="section narrow">
        <h2>Ouvrir un abonnement</h2>
        <FeedForm action={issueCalendarFeed} mine={mine} base={base} />
      </section>
    </>
  )
}
