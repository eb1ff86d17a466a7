import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioGroupField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/field'
import { leastHidden, type Masking, mostHidden, type Written } from '@/lib/settings/model'
import { DatedChange } from './dated-change'

type Props = {
  held: Masking | null
  regionCode: string
  lastId: string
  day: string
  touches: readonly string[]
  action: FormAction<Written>
}

/** Says whether small counts are hidden in what leaves the parties, and up to which. */
export function MaskingForm({ held, action, ...change }: Props) {
  const on = held?.on ?? true
  return (
    <ActionForm action={action} submitLabel="Enregistrer le masquage">
      <DatedChange {...change}>
        <RadioGroupField
          name="masking"
          label="Petits effectifs dans les exports et les écrans qui sortent des parties"
          options={[
            { value: 'on', label: 'Masqués' },
            {
              value: 'off',
              label: 'Montrés',
              help: 'À réserver aux données dont aucune personne ne peut être reconnue.',
            },
          ]}
          defaultValue={on ? 'on' : 'off'}
          required
        />
        <TextField
          name="upTo"
          label="Plus grand effectif masqué"
          help={`De ${leastHidden} à ${mostHidden}. Zéro n’est jamais masqué.`}
          inputMode="numeric"
          width="short"
          defaultValue={held?.upTo ?? leastHidden}
          required
        />
      </DatedChange>
    </ActionForm>
  )
}
