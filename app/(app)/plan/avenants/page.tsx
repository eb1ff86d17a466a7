import type { Metadata } from 'next'
import { AvenantForm } from '@/components/plan/avenant-form'
import { AvenantList } from '@/components/plan/avenant-list'
import { NoPlan } from '@/components/plan/no-plan'
import { Section } from '@/components/plan/section'
import { StatusForm } from '@/components/plan/status-form'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { planStatuses } from '@/lib/plan/model'
import { canChangePlanStatus, canCreateAvenant, readsPlans } from '@/lib/plan/policy'
import { avenantsWithChanges } from '@/lib/plan/queries/avenants'
import { plansOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Avenants du plan' }

export default async function AvenantsPage({ searchParams }: PageProps<'/plan/avenants'>) {
  const [{ address }, user, day] = await Promise.all([searchParams.then(readPlanAddress), requireUser(), today()])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.plan() })
  const plans = await plansOf(user, day)
  const plan = plans.find((one) => (address.plan === undefined ? one.level === 'regional' : one.code === address.plan))
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return <NoPlan />
  const avenants = await avenantsWithChanges(user, plan)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan(planQuery({ plan: plan.code })) }, { label: 'Avenants' }]}
        title="Avenants du plan"
        facts={[<Tag key="status">{planStatuses[plan.status]}</Tag>, plan.title]}
      />
      <AvenantList avenants={avenants} planCode={plan.code} />
      {plan.status === 'arrete' && canCreateAvenant(user, plan) && (
        <Section title="Créer un avenant">
          <AvenantForm plan={plan} />
        </Section>
      )}
      {plan.status !== 'arrete' && canChangePlanStatus(user, plan) && (
        <Section title="Étape suivante du plan">
          <StatusForm planId={plan.id} status={plan.status} day={day} />
        </Section>
      )}
    </>
  )
}
