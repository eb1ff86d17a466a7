import { ButtonLink } from '@/components/ui/button'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'

/** Where one goes from the whole plan: its files, its avenants. The browser's own popover: no script of ours. */
export function PlanDoors({ code, on }: { code: string; on?: CivilDate }) {
  const files = [
    { label: 'Tableau des actions (CSV)', href: routes.planTable(code, 'actions', on) },
    { label: 'Tableau des programmes (CSV)', href: routes.planTable(code, 'programmes', on) },
    { label: 'Plan complet, format d’échange (JSON)', href: routes.planExchange(code, on) },
  ]
  return (
    <>
      <button type="button" className="button" data-variant="quiet" data-size="md" popoverTarget="exporter">
        Exporter
      </button>
      <div className="export-panel overlay-panel" id="exporter" popover="auto">
        <p className="field-help">Le plan en vigueur {on ? `au ${formatLongDate(on)}` : 'aujourd’hui'}</p>
        {files.map(({ label, href }) => (
          <a key={href} className="menu-item" href={href} download="">
            {label}
          </a>
        ))}
      </div>
      <ButtonLink href={routes.planReview(planQuery({ plan: code }))}>Revue annuelle</ButtonLink>
      <ButtonLink href={routes.groups(planQuery({ plan: code }))}>Groupes</ButtonLink>
      <ButtonLink href={routes.avenants(code)}>Vie du plan</ButtonLink>
    </>
  )
}
