import type { Metadata } from 'next'
import { GroupForm } from '@/components/plan/groups/group-form'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { canEditAction } from '@/lib/plan/policy'
import { programmesOfPlan } from '@/lib/plan/queries/groups'
import { pilotChoices } from '@/lib/plan/queries/pilots'
import { planOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Créer un groupe de travail' }

export default async function NewGroupPage({ searchParams }: PageProps<'/plan/groupes/nouveau'>) {
  const [{ address }, user, day] = await Promise.all([searchParams.then(readPlanAddress), requireUser(), today()])
  const object = { type: 'plan', id: address.plan ?? routes.newGroup() } as const
  const plan = await orOutOfPerimeter(user, object, () => planOf(user, address.plan, day))
  if (!canEditAction(user, plan)) return outOfPerimeter(user, object)
  const [choices, programmes] = await Promise.all([pilotChoices(user, plan), programmesOfPlan(plan.id)])
  const query = planQuery({ plan: plan.code })
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: 'Plan', href: routes.plan(query) },
          { label: 'Groupes de travail', href: routes.groups(query) },
          { label: 'Créer un groupe' },
        ]}
        title="Créer un groupe de travail"
        facts={[plan.title]}
      />
      <GroupForm planId={plan.id} day={day} choices={choices} programmes={programmes} group={null} />
    </>
  )
}
