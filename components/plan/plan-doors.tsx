import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button'
import type { CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { type PlanAddress, planQuery } from '@/lib/plan/address'

type Props = { code: string; on?: CivilDate; address: PlanAddress }

/** Where one goes from the whole plan: what is on screen taken away, its files, its avenants. */
export function PlanDoors({ code, on, address }: Props) {
  const files = [
    { label: 'Tableau à réimporter, actions (csv)', href: routes.planTable(code, 'actions', on) },
    { label: 'Tableau à réimporter, programmes (csv)', href: routes.planTable(code, 'programmes', on) },
    { label: 'Plan complet, format d’échange (json)', href: routes.planExchange(code, on) },
  ]
  const query = planQuery({ ...address, plan: code, ...(on ? { on } : {}) }).slice(1)
  return (
    <>
      <ExportMenu kinds={['actions', 'occurrences', 'programmes']} query={query} files={files} />
      <ButtonLink href={routes.planReview(planQuery({ plan: code }))}>Revue annuelle</ButtonLink>
      <ButtonLink href={routes.groups(planQuery({ plan: code }))}>Groupes</ButtonLink>
      <ButtonLink href={routes.avenants(code)}>Vie du plan</ButtonLink>
    </>
  )
}
