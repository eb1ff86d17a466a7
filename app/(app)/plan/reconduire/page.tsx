import type { Metadata } from 'next'
import { CarryForm } from '@/components/plan/avenants/carry-form'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery, readPlanAddress } from '@/lib/plan/address'
import { planStatuses } from '@/lib/plan/model'
import { carryPage } from '@/lib/plan/queries/carried'

export const metadata: Metadata = { title: 'Reprendre les actions inachevées' }

export default async function CarryPage({ searchParams }: PageProps<'/plan/reconduire'>) {
  const [params, user] = await Promise.all([searchParams, requireUser()])
  const { address } = readPlanAddress(params)
  const object = { type: 'plan', id: address.plan ?? routes.plan() } as const
  const page = await orOutOfPerimeter(user, object, () => carryPage(user, address.plan))
  const { plan, on, actions } = page
  const target = page.targets.find((one) => one.code === params.vers) ?? page.targets[0]
  return (
    <>
      <PageHeader
        breadcrumb={[
          { label: 'Plan', href: routes.plan(planQuery({ plan: plan.code })) },
          { label: 'Vie du plan', href: routes.avenants(plan.code) },
          { label: 'Reprise' },
        ]}
        title="Reprendre les actions inachevées"
        facts={[
          <Tag key="status">{planStatuses[plan.status]}</Tag>,
          plan.title,
          `${plural(actions.length, 'action inachevée', 'actions inachevées')} au ${formatLongDate(on)}`,
        ]}
      />
      <CarryForm page={page} target={target} />
    </>
  )
}
