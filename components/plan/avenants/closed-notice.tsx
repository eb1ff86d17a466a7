import { Notice } from '@/components/ui/notice'
import type { PlanStatus } from '@/lib/plan/model'

/** Said wherever a form would be: a closed plan is read, it does not change. */
export function ClosedNotice({ status }: { status: PlanStatus }) {
  if (status !== 'clos') return null
  return (
    <Notice title="Ce plan est clos">
      <p>
        Il se lit à toute date ; plus rien n’y change, sauf une année que personne n’a jugée, qui peut encore l’être.
        Ses actions inachevées se reprennent dans le plan suivant.
      </p>
    </Notice>
  )
}
