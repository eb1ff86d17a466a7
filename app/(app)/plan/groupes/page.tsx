import type { Metadata } from 'next'
import { ClosedNotice } from '@/components/plan/avenants/closed-notice'
import { GroupList } from '@/components/plan/groups/group-list'
import { NoPlan } from '@/components/plan/no-plan'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { canEditAction, readsPlans } from '@/lib/plan/policy'
import { groupsOf } from '@/lib/plan/queries/groups'
import { plansOf } from '@/lib/plan/queries/plans'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Groupes de travail' }

export default async function GroupsPage({ searchParams }: PageProps<'/plan/groupes'>) {
  const [{ address }, user, day] = await Promise.all([searchParams.then(readPlanAddress), requireUser(), today()])
  if (!readsPlans(user)) return outOfPerimeter(user, { type: 'plan', id: address.plan ?? routes.groups() })
  const plans = await plansOf(user, day)
  const plan = address.plan === undefined ? plans[0] : plans.find((one) => one.code === address.plan)
  if (!plan && address.plan !== undefined) return outOfPerimeter(user, { type: 'plan', id: address.plan })
  if (!plan) return <NoPlan />
  const groups = await groupsOf(user, plan)
  const query = planQuery({ plan: plan.code })
  const active = groups.filter((group) => group.ended === null).length
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan(query) }, { label: 'Groupes de travail' }]}
        title="Groupes de travail"
        facts={[plan.title, plural(active, 'groupe en activité', 'groupes en activité')]}
        actions={
          canEditAction(user, plan) && (
            <ButtonLink variant="primary" href={routes.newGroup(query)}>
              Créer un groupe
            </ButtonLink>
          )
        }
      />
      <ClosedNotice status={plan.status} />
      <GroupList groups={groups} empty="Aucun groupe de travail n’a encore été créé pour ce plan." />
    </>
  )
}
