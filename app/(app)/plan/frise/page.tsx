import type { Metadata } from 'next'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { FilterChips } from '@/components/plan/filter-chips'
import { IgnoredFilters } from '@/components/plan/ignored-filters'
import { NoPlan } from '@/components/plan/no-plan'
import { planFacts } from '@/components/plan/plan-facts'
import { PlanFilterBar } from '@/components/plan/plan-filters'
import { PlanViews } from '@/components/plan/plan-views'
import { PlanTimeline } from '@/components/plan/timeline/plan-timeline'
import { TimelineScales } from '@/components/plan/timeline/timeline-scales'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { routes } from '@/lib/core/routes'
import { planQuery, without } from '@/lib/plan/address'
import { openPlan } from '../open-plan'

export const metadata: Metadata = { title: 'Frise du plan' }

export default async function TimelinePage({ searchParams }: PageProps<'/plan/frise'>) {
  const opened = await openPlan(searchParams, true)
  if (!opened) return <NoPlan />
  const { plan, tree, address, choices, day, on, avenants, ignored } = opened
  return (
    <>
      <PageHeader
        title={plan.title}
        facts={planFacts(plan, tree, address, routes.planTimeline)}
        actions={<PrintButton>Imprimer en A3</PrintButton>}
      />
      <PlanViews current="timeline" address={address} />
      <ReadingNotice
        on={on}
        today={day}
        avenants={avenants}
        backHref={routes.planTimeline(planQuery(without(address, 'on')))}
      />
      <IgnoredFilters names={ignored} />
      <PlanFilterBar address={address} choices={choices} reading={day} to={routes.planTimeline} />
      <FilterChips address={address} choices={choices} to={routes.planTimeline} />
      <TimelineScales address={address} />
      <PlanTimeline plan={plan} tree={tree} address={address} choices={choices} on={on} day={day} avenants={avenants} />
    </>
  )
}
