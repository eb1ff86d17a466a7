import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { type BodyChange, DescriptionFields, SaidFields } from './body-fields'

type Props = {
  change: BodyChange
  territories: readonly { code: string; name: string }[]
  action: FormAction<{ id: string; name: string }>
}

/** Puts a body in the directory. */
export function AddBodyForm({ change, territories, action }: Props) {
  return (
    <section className="section narrow">
      <h2>Ajouter un organisme</h2>
      <ActionForm action={action} submitLabel="Ajouter l’organisme">
        <TextField
          name="name"
          label="Nom"
          help="Un organisme, jamais une personne."
          maxLength={160}
          autoComplete="off"
          required
        />
        <DescriptionFields territories={territories} />
        <SaidFields {...change} />
      </ActionForm>
    </section>
  )
}
