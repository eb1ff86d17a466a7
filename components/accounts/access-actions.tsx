'use client'

import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/field'
import type { AccessState } from '@/lib/accounts/model'

type Actions = {
  resend: FormAction<{ id: string; sent: boolean }>
  deactivate: FormAction<{ id: string }>
  reactivate: FormAction<{ id: string }>
}

type Props = { account: { id: string; name: string; state: AccessState }; actions: Actions }

/** What may be done to an access as a whole: send the invitation again, close it, open it again. */
export function AccessActions({ account, actions }: Props) {
  const values = { id: account.id }
  const reason = <TextAreaField name="reason" label="Raison" rows={3} required />
  return (
    <div className="access-actions">
      {account.state === 'invited' && (
        <ActionForm action={actions.resend} submitLabel="Renvoyer l’invitation" variant="secondary">
          <input type="hidden" name="id" value={account.id} />
        </ActionForm>
      )}
      {account.state === 'deactivated' ? (
        <ConfirmDialog
          trigger="Réactiver l’accès"
          triggerVariant="secondary"
          title="Réactiver l’accès"
          objectName={account.name}
          consequence="Cette personne pourra de nouveau se connecter, avec le mot de passe qu’elle avait."
          confirmLabel="Réactiver l’accès"
          variant="primary"
          action={actions.reactivate}
          values={values}
        >
          {reason}
        </ConfirmDialog>
      ) : (
        <ConfirmDialog
          trigger="Désactiver l’accès"
          title="Désactiver l’accès"
          objectName={account.name}
          consequence="Ses sessions se ferment à la prochaine page. Son historique est conservé, et l’accès peut être rouvert."
          confirmLabel="Désactiver l’accès"
          action={actions.deactivate}
          values={values}
        >
          {reason}
        </ConfirmDialog>
      )}
    </div>
  )
}
