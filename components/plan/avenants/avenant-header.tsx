import { PageHeader } from '@/components/ui/page-header'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { AvenantStatus } from '@/lib/plan/model'
import { GestureDoors } from '../structure/gesture-doors'
import { AvenantBadge } from './avenant-badge'

type Props = {
  page: {
    id: string
    plan: { code: string; title: string }
    number: number
    title: string
    act: string | null
    status: AvenantStatus
    effectiveOn: CivilDate
    day: CivilDate
    changes: readonly unknown[]
  }
  mayEdit: boolean
}

/** Which avenant, in what state, from when, by which act, how much it changes. */
export function AvenantHeader({ page, mayEdit }: Props) {
  const { plan, number, status, effectiveOn, day } = page
  return (
    <PageHeader
      breadcrumb={[
        { label: 'Plan', href: routes.plan(planQuery({ plan: plan.code })) },
        { label: 'Vie du plan', href: routes.avenants(plan.code) },
        { label: `Avenant n° ${number}` },
      ]}
      title={`Avenant n° ${number} : ${page.title}`}
      state={<AvenantBadge status={status} effectiveOn={effectiveOn} day={day} />}
      facts={[
        `prend effet le ${formatLongDate(effectiveOn)}`,
        page.act ?? 'sans acte encore',
        plural(page.changes.length, 'changement'),
        plan.title,
      ]}
      actions={mayEdit && <GestureDoors site={{ planCode: plan.code, avenantId: page.id }} />}
    />
  )
}
