import { formatInteger, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { PlanWork } from '@/lib/dashboards/model'
import { planQuery } from '@/lib/plan/address'
import { DueList } from './due-list'

/** What is late, and what comes due: two lists side by side. */
export function PlanWorkLists({ work }: { work: PlanWork }) {
  const { plan, actor, on, until, late, soon } = work
  const where = { plan: plan.code, ...(actor === null ? {} : { actor }) }
  return (
    <div className="due-lists">
      <DueList
        id="en-retard"
        title={plural(late.length, 'action en retard', 'actions en retard')}
        actions={late}
        prefix="depuis le"
        empty="Aucune action n’est en retard."
        all={{
          label: `Voir les ${formatInteger(late.length)} dans le plan`,
          href: routes.plan(planQuery({ ...where, late: true })),
        }}
      />
      <DueList
        id="a-venir"
        title={plural(soon.length, 'échéance dans les 30 jours', 'échéances dans les 30 jours')}
        actions={soon}
        empty="Aucune échéance ne tombe dans les 30 jours."
        all={{
          label: `Voir les ${formatInteger(soon.length)} dans le plan`,
          href: routes.plan(planQuery({ ...where, from: on, to: until, open: true })),
        }}
      />
    </div>
  )
}
