import type { Metadata } from 'next'
import { AvenantForm } from '@/components/plan/avenants/avenant-form'
import { AvenantList } from '@/components/plan/avenants/avenant-list'
import { ClosedNotice } from '@/components/plan/avenants/closed-notice'
import { PlanLifeDoors } from '@/components/plan/avenants/plan-life-doors'
import { ReviewForm, ReviewList } from '@/components/plan/avenants/reviews'
import { StatusForm } from '@/components/plan/avenants/status-form'
import { StepList } from '@/components/plan/avenants/step-list'
import { NoPlan } from '@/components/plan/no-plan'
import { Section } from '@/components/plan/section'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { planStatuses, stepsAhead } from '@/lib/plan/model'
import { canCarry, canChangePlanStatus, canCreateAvenant, canEditAction, readsPlans } from '@/lib/plan/policy'
import { planLife } from '@/lib/plan/queries/plan-life'
import { plansOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Vie du plan' }

export default async function PlanLifePage({ searchParams }: PageProps<'/plan/avenants'>) {
  const [{ address }, user, day] = await Promise.all([searchParams.then(readPlanAddress), requireUser(), today()])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.plan() })
  const plans = await plansOf(user, day)
  const plan = plans.find((one) => (address.plan === undefined ? one.level === 'regional' : one.code === address.plan))
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return <NoPlan />
  const { steps, avenants, reviews } = await planLife(user, plan)
  const arrete = plan.status === 'arrete'
  const query = planQuery({ plan: plan.code })
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan(query) }, { label: 'Vie du plan' }]}
        title="Vie du plan"
        facts={[<Tag key="status">{planStatuses[plan.status]}</Tag>, plan.title]}
        actions={<PlanLifeDoors plan={plan} mayEdit={canEditAction(user, plan)} mayCarry={canCarry(user, plan)} />}
      />
      <ClosedNotice status={plan.status} />
      <Section title="Étapes">
        <StepList steps={steps} words={planStatuses} ahead={stepsAhead(plan.status)} />
        {canChangePlanStatus(user, plan) && <StatusForm planId={plan.id} status={plan.status} day={day} />}
      </Section>
      <Section title="Avenants">
        <AvenantList avenants={avenants} planCode={plan.code} day={day} />
        {arrete && canCreateAvenant(user, plan) && <AvenantForm plan={plan} />}
      </Section>
      <Section title="Revues annuelles">
        <ReviewList reviews={reviews} planCode={plan.code} />
        {arrete && canEditAction(user, plan) && <ReviewForm plan={plan} reviews={reviews} day={day} />}
      </Section>
    </>
  )
}
