import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { TextAreaField, TextField } from '@/components/ui/field'
import type { Letterhead, Written } from '@/lib/settings/model'
import { DatedChange } from './dated-change'

type Props = {
  held: Letterhead
  regionCode: string
  lastId: string
  day: string
  touches: readonly string[]
  action: FormAction<Written>
}

/** What stands at the top and the foot of the region's documents. */
export function LetterheadForm({ held, action, ...change }: Props) {
  return (
    <ActionForm action={action} submitLabel="Enregistrer l’en-tête">
      <DatedChange {...change}>
        <TextField name="agency" label="Nom de l’agence" defaultValue={held.agency} maxLength={120} required />
        <TextAreaField
          name="address"
          label="Adresse"
          help="Quatre lignes au plus."
          rows={3}
          defaultValue={held.address.join('\n')}
        />
        <TextField name="dcgdr" label="Nom de la DCGDR" defaultValue={held.dcgdr} maxLength={120} />
        <TextField
          name="signatory"
          label="Fonction qui signe"
          help="Une fonction, pas une personne : « La directrice générale »."
          defaultValue={held.signatory}
          maxLength={120}
        />
      </DatedChange>
    </ActionForm>
  )
}
