import type { Metadata } from 'next'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { FilterChips } from '@/components/plan/filter-chips'
import { IgnoredFilters } from '@/components/plan/ignored-filters'
import { NoPlan } from '@/components/plan/no-plan'
import { PlanDoors } from '@/components/plan/plan-doors'
import { planFacts } from '@/components/plan/plan-facts'
import { PlanFilterBar } from '@/components/plan/plan-filters'
import { PlanTable } from '@/components/plan/plan-table'
import { PlanViews } from '@/components/plan/plan-views'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/core/routes'
import { planQuery, without } from '@/lib/plan/address'
import { openPlan } from './open-plan'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage({ searchParams }: PageProps<'/plan'>) {
  const opened = await openPlan(searchParams)
  if (!opened) return <NoPlan />
  const { plan, tree, address, choices, day, on, avenants, ignored } = opened
  return (
    <>
      <PageHeader
        title={plan.title}
        facts={planFacts(plan, tree, address, routes.plan)}
        actions={<PlanDoors code={plan.code} address={address} {...(on === day ? {} : { on })} />}
      />
      <PlanViews current="table" address={address} />
      <ReadingNotice
        plan={plan}
        on={on}
        today={day}
        avenants={avenants}
        backHref={routes.plan(planQuery(without(address, 'on')))}
      />
      <IgnoredFilters names={ignored} />
      <PlanFilterBar address={address} choices={choices} reading={day} to={routes.plan} />
      <FilterChips address={address} choices={choices} to={routes.plan} />
      <PlanTable tree={tree} address={address} />
    </>
  )
}
