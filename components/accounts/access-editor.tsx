import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { type AccessChoices, AccessFields, type AccessValues } from './access-fields'

type Props = {
  account: AccessValues & { id: string; lockVersion: number }
  choices: AccessChoices
  action: FormAction<{ id: string }>
}

/** The form that changes an access; refused when somebody changed it since it was opened. */
export function AccessEditor({ account, choices, action }: Props) {
  return (
    <section className="section narrow">
      <h2>Changer l’accès</h2>
      <ActionForm action={action} submitLabel="Enregistrer l’accès">
        <input type="hidden" name="id" value={account.id} />
        <input type="hidden" name="lockVersion" value={account.lockVersion} />
        <AccessFields choices={choices} values={account} />
      </ActionForm>
    </section>
  )
}
