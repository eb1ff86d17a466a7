import type { Metadata } from 'next'
import { ClosedNotice } from '@/components/plan/avenants/closed-notice'
import { NoPlan } from '@/components/plan/no-plan'
import { ReviewActions } from '@/components/plan/progress/review-actions'
import { ReviewBalance } from '@/components/plan/progress/review-balance'
import { ReviewYears } from '@/components/plan/progress/review-years'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { judgeableYears } from '@/lib/plan/judgement'
import { readsPlans } from '@/lib/plan/policy'
import { plansOf } from '@/lib/plan/queries/plans'
import { reviewOf } from '@/lib/plan/queries/review'
import { readReviewAddress } from '@/lib/plan/review-address'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Revue annuelle du plan' }

export default async function ReviewPage({ searchParams }: PageProps<'/plan/revue'>) {
  const [address, user, day] = await Promise.all([searchParams.then(readReviewAddress), requireUser(), today()])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.planReview() })
  const plans = await plansOf(user, day)
  const plan = address.plan === undefined ? plans[0] : plans.find((one) => one.code === address.plan)
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return <NoPlan />
  const years = judgeableYears(plan, day)
  const year = years.find((one) => one === address.year) ?? years.find((one) => `${one}-12-31` <= day) ?? plan.startYear
  const review = await reviewOf(user, plan, year, day)
  const here = { ...address, plan: plan.code, year }
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan(planQuery({ plan: plan.code })) }, { label: 'Revue annuelle' }]}
        title={`Revue de l’année ${year}`}
        facts={[plan.title, `${review.balance.unjudged} à juger`]}
        actions={<ButtonLink href={routes.avenants(plan.code)}>Vie du plan</ButtonLink>}
      />
      <ClosedNotice status={plan.status} />
      <ReviewYears address={here} years={years} asked={address.year} />
      <ReviewBalance review={review} address={here} />
      <ReviewActions review={review} address={here} />
    </>
  )
}
