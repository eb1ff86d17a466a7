import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { abandonBatchAction, undoBatchAction } from '@/lib/imports/actions'
import { publicationSentence } from '@/lib/imports/model'
import type { BatchReport } from '@/lib/imports/report'

/** What can still be done of a deposit, beside publishing it. */
export function BatchActions({ report }: { report: BatchReport }) {
  if (report.state === 'deposited')
    return (
      <ConfirmDialog
        trigger="Abandonner"
        triggerVariant="secondary"
        title="Abandonner ce dépôt"
        objectName={report.fileName}
        consequence="Le dépôt sera clos sans rien publier. Il restera lisible dans la liste, avec son fichier."
        confirmLabel="Abandonner le dépôt"
        action={abandonBatchAction}
        values={{ batchId: report.id }}
      />
    )
  if (report.state !== 'published' || !report.published) return null
  return (
    <ConfirmDialog
      trigger="Annuler la publication"
      triggerVariant="secondary"
      title="Annuler la publication"
      objectName={report.fileName}
      consequence={`Ce que ce dépôt a publié sera retiré (${publicationSentence(report.published)}) et le plan redeviendra ce qu’il était. C’est refusé si quelque chose a changé depuis.`}
      confirmLabel="Annuler la publication"
      action={undoBatchAction}
      values={{ batchId: report.id }}
    />
  )
}
