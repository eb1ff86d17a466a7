import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/core/routes'

/** Where one goes from the whole plan: its files, its avenants. The browser's own popover: no script of ours. */
export function PlanDoors({ code }: { code: string }) {
  const files = [
    { label: 'Tableau des actions (CSV)', href: routes.planTable(code, 'actions') },
    { label: 'Tableau des programmes (CSV)', href: routes.planTable(code, 'programmes') },
    { label: 'Plan complet, format d’échange (JSON)', href: routes.planExchange(code) },
  ]
  return (
    <>
      <button type="button" className="button" data-variant="quiet" data-size="md" popoverTarget="exporter">
        Exporter
      </button>
      <div className="export-panel overlay-panel" id="exporter" popover="auto">
        <p className="field-help">Le plan en vigueur aujourd’hui</p>
        {files.map(({ label, href }) => (
          <a key={href} className="menu-item" href={href} download="">
            {label}
          </a>
        ))}
      </div>
      <ButtonLink href={routes.avenants(code)}>Avenants</ButtonLink>
    </>
  )
}
