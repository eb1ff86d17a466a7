import type { Metadata } from 'next'
import { FilterChips } from '@/components/plan/filter-chips'
import { IgnoredFilters } from '@/components/plan/ignored-filters'
import { NoPlan } from '@/components/plan/no-plan'
import { PlanDoors } from '@/components/plan/plan-doors'
import { planFacts } from '@/components/plan/plan-facts'
import { PlanFilterBar } from '@/components/plan/plan-filters'
import { PlanTable } from '@/components/plan/plan-table'
import { ReadingNotice } from '@/components/plan/reading-notice'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress, without } from '@/lib/plan/address'
import { choicesOf } from '@/lib/plan/choices'
import { readingDay } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { plansOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Plan' }

export default async function PlanPage({ searchParams }: PageProps<'/plan'>) {
  const [{ address, ignored }, user, day] = await Promise.all([
    searchParams.then(readPlanAddress),
    requireUser(),
    today(),
  ])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.plan() })
  const plans = await plansOf(user, address.on ?? day)
  const plan = address.plan === undefined ? plans[0] : plans.find((one) => one.code === address.plan)
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return <NoPlan />
  const on = readingDay(plan, address.on ?? day)
  const here = on === day ? without(address, 'on') : address
  const [tree, avenants] = await Promise.all([planTree(user, plan, on), on === day ? [] : avenantsOf(user, plan)])
  const choices = choicesOf(tree, plan, plans)
  return (
    <>
      <PageHeader
        title={plan.title}
        facts={planFacts(plan, tree, here)}
        actions={<PlanDoors code={plan.code} {...(on === day ? {} : { on })} />}
      />
      <ReadingNotice
        on={on}
        today={day}
        avenants={avenants}
        backHref={routes.plan(planQuery(without(address, 'on')))}
      />
      <IgnoredFilters names={ignored} />
      <PlanFilterBar address={here} choices={choices} reading={day} />
      <FilterChips address={here} choices={choices} />
      <PlanTable tree={tree} address={here} />
    </>
  )
}
