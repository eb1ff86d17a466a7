import type { Metadata } from 'next'
import { AggregateState, PlanState, RegionState } from '@/components/dashboards/plan-state'
import { PlanWorkLists } from '@/components/dashboards/plan-work'
import { Rooms } from '@/components/dashboards/rooms'
import { WaitingList } from '@/components/dashboards/waiting-list'
import { PageHeader } from '@/components/ui/page-header'
import { roles } from '@/lib/accounts/model'
import { invitedCount } from '@/lib/accounts/queries/manage'
import { requireUser } from '@/lib/accounts/session'
import { formatLongDate, plural } from '@/lib/core/format'
import { planAggregates, regionalLines } from '@/lib/dashboards/queries/plan-counts'
import { planWork } from '@/lib/dashboards/queries/plan-work'
import { waitingBatches } from '@/lib/imports/queries/batches'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Accueil' }

export default async function HomePage() {
  const [user, day] = await Promise.all([requireUser(), today()])
  const [work, batches, invited, aggregates, regions] = await Promise.all([
    planWork(user, day),
    waitingBatches(user),
    invitedCount(user),
    planAggregates(user, day),
    regionalLines(user, day),
  ])
  const scope =
    work &&
    `${plural(work.total, 'action')} ${work.actor ? `de votre organisme, ${work.actor}` : 'au plan de votre région'}`
  return (
    <>
      <PageHeader
        title={`Bonjour, ${user.name}`}
        facts={[roles[user.role], formatLongDate(day), ...(scope ? [scope] : [])]}
      />
      <WaitingList batches={batches} invited={invited} work={work} />
      {work && <PlanWorkLists work={work} />}
      {work && <PlanState work={work} />}
      {aggregates && <AggregateState aggregates={aggregates} />}
      <RegionState lines={regions} />
      {!work && <Rooms user={user} />}
    </>
  )
}
