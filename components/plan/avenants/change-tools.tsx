import Link from 'next/link'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { routes } from '@/lib/core/routes'
import { withdrawChange } from '@/lib/plan/actions/life'
import type { ChangeView } from '@/lib/plan/change-view'

type Props = { change: ChangeView; site: { planCode: string; avenantId: string }; mayEdit: boolean }

/** What can be done with one change of an avenant. */
export function ChangeTools({ change, site, mayEdit }: Props) {
  const { object, objectId, kind } = change
  if (!mayEdit) return null
  return (
    <div className="change-tools">
      {kind !== 'removed' && (
        <Link href={routes.gesture('modifier', site, { object, id: objectId })} prefetch={false}>
          Modifier
        </Link>
      )}
      <ConfirmDialog
        trigger="Retirer de l’avenant"
        triggerVariant="quiet"
        triggerSize="sm"
        title="Retirer ce changement de l’avenant"
        objectName={change.name}
        consequence="L’avenant ne change plus cet élément ; il reste dans le plan comme avant."
        confirmLabel="Retirer ce changement"
        action={withdrawChange}
        values={{ id: site.avenantId, changeId: change.id }}
      />
    </div>
  )
}
