import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { FieldChange } from '@/lib/plan/versions'
import { Changes } from './version-list'

export type AvenantView = {
  id: string
  number: number
  title: string
  effectiveOn: CivilDate
  act: string | null
  actions: readonly { id: string; name: string; changes: readonly FieldChange[] }[]
}

type Props = { avenants: readonly AvenantView[]; planCode: string }

/** The avenants of a plan, latest first: what each changed, and the plan before and after it. */
export function AvenantList({ avenants, planCode }: Props) {
  if (avenants.length === 0)
    return (
      <EmptyState title="Ce plan n’a pas encore d’avenant">
        Un avenant change des actions à partir d’une date ; le plan reste lisible tel qu’il était avant.
      </EmptyState>
    )
  return (
    <ol className="avenants">
      {avenants.map((avenant) => (
        <li key={avenant.id}>
          <h2>
            Avenant n° {avenant.number} : {avenant.title}
          </h2>
          <p className="muted">
            En vigueur à partir du {formatLongDate(avenant.effectiveOn)}
            {avenant.act && ` · ${avenant.act}`} ·{' '}
            {plural(avenant.actions.length, 'action modifiée', 'actions modifiées')}
          </p>
          <p className="page-actions">
            <Reading planCode={planCode} on={addDays(avenant.effectiveOn, -1)} label="Lire le plan avant" />
            <Reading planCode={planCode} on={avenant.effectiveOn} label="Lire le plan après" />
          </p>
          {avenant.actions.map((action) => (
            <details key={action.id} className="disclosure">
              <summary>{action.name}</summary>
              <Changes changes={action.changes} />
              <Link href={routes.action(action.id, planQuery({ on: avenant.effectiveOn }))} prefetch={false}>
                Ouvrir l’action
              </Link>
            </details>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Reading({ planCode, on, label }: { planCode: string; on: CivilDate; label: string }) {
  return (
    <Link href={routes.plan(planQuery({ plan: planCode, on }))} prefetch={false}>
      {label} ({formatLongDate(on)})
    </Link>
  )
}
