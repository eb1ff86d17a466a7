import type { Metadata } from 'next'
import { ReadingNotice } from '@/components/plan/avenants/reading-notice'
import { MonthCalendar } from '@/components/plan/calendar/month-calendar'
import { OwnFilter } from '@/components/plan/calendar/own-filter'
import { FilterChips } from '@/components/plan/filter-chips'
import { IgnoredFilters } from '@/components/plan/ignored-filters'
import { NoPlan } from '@/components/plan/no-plan'
import { planFacts } from '@/components/plan/plan-facts'
import { PlanFilterBar } from '@/components/plan/plan-filters'
import { PlanViews } from '@/components/plan/plan-views'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { routes } from '@/lib/core/routes'
import { planQuery, whereOf, without } from '@/lib/plan/address'
import { mineOf } from '@/lib/plan/queries/mine'
import { openPlan } from '../open-plan'

export const metadata: Metadata = { title: 'Calendrier du plan' }

export default async function CalendarPage({ searchParams }: PageProps<'/plan/calendrier'>) {
  const opened = await openPlan(searchParams)
  if (!opened) return <NoPlan />
  const { user, plan, tree, address, choices, day, on, avenants, ignored } = opened
  const mine = await mineOf(user, on)
  return (
    <>
      <PageHeader
        title={plan.title}
        facts={planFacts(plan, tree, { ...whereOf(without(address, 'month')) }, routes.plan)}
        actions={
          <>
            <ButtonLink href={routes.calendarFeeds()}>S’abonner au calendrier</ButtonLink>
            <PrintButton>Imprimer le mois</PrintButton>
          </>
        }
      />
      <PlanViews current="calendar" address={address} />
      <ReadingNotice
        on={on}
        today={day}
        avenants={avenants}
        backHref={routes.planCalendar(planQuery(without(address, 'on')))}
      />
      <IgnoredFilters names={ignored} />
      <PlanFilterBar address={address} choices={choices} reading={day} to={routes.planCalendar}>
        <OwnFilter mine={mine} address={address} />
      </PlanFilterBar>
      <FilterChips address={address} choices={choices} to={routes.planCalendar} />
      <MonthCalendar tree={tree} address={address} on={on} mine={mine} readerRegion={user.regionCode} />
    </>
  )
}
