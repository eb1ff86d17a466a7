import type { Crumb } from '@/components/ui/breadcrumb'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/state-badge'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import { type PlanStatus, planStatuses } from '@/lib/plan/model'
import { ClosedNotice } from '../avenants/closed-notice'

export type StructureView = {
  plan: { id: string; code: string; title: string; status: PlanStatus }
  avenant: { id: string; number: number; title: string; effectiveOn: CivilDate } | null
  open: boolean
}

type Props = { page: StructureView; title: string; gesture?: string }

/** Where one is, and how what changes here will hold: by which avenant and from when, or as a correction. */
export function StructureHeader({ page, title, gesture }: Props) {
  const { plan, avenant } = page
  const site = { planCode: plan.code, avenantId: avenant?.id ?? null }
  return (
    <>
      <PageHeader
        breadcrumb={[
          ...crumbs(page),
          { label: 'Structure', ...(gesture ? { href: routes.structure(site) } : {}) },
        ].concat(gesture ? [{ label: gesture }] : [])}
        title={title}
        facts={[<Tag key="status">{planStatuses[plan.status]}</Tag>, plan.title]}
      />
      <ClosedNotice status={plan.status} />
      {avenant && (
        <Notice title={`Par l’avenant n° ${avenant.number}, à partir du ${formatLongDate(avenant.effectiveOn)}`}>
          Le plan est montré tel que cet avenant le laisserait. Rien n’en est lu ailleurs avant son adoption.
        </Notice>
      )}
      {!page.open && plan.status === 'arrete' && (
        <Notice tone="warn" title="Le plan est arrêté">
          <p>
            Sa structure change par un avenant en préparation.{' '}
            <a className="link" href={routes.avenants(plan.code)}>
              Préparer un avenant
            </a>
          </p>
        </Notice>
      )}
    </>
  )
}

function crumbs({ plan, avenant }: StructureView): Crumb[] {
  return [
    { label: 'Plan', href: routes.plan(planQuery({ plan: plan.code })) },
    { label: 'Vie du plan', href: routes.avenants(plan.code) },
    ...(avenant ? [{ label: `Avenant n° ${avenant.number}`, href: routes.avenant(avenant.id) }] : []),
  ]
}
