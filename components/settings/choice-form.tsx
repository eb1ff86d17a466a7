import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioGroupField } from '@/components/ui/choice-field'
import { TextField } from '@/components/ui/field'
import type { Choice } from '@/lib/settings/choices'
import type { Written } from '@/lib/settings/model'
import { usualWords } from '@/lib/settings/words'
import { DatedChange } from './dated-change'

type Props = {
  choice: Choice
  regionCode: string
  lastId: string
  day: string
  touches: readonly string[]
  action: FormAction<Written>
}

/** Answers a choice of the CAQES from a day on. */
export function ChoiceForm({ choice, action, ...change }: Props) {
  const current = choice.held ? String(choice.held.value) : String(choice.usual)
  return (
    <ActionForm action={action} submitLabel="Enregistrer le choix">
      <input type="hidden" name="code" value={choice.storedAs} />
      <DatedChange {...change}>
        {typeof choice.usual === 'number' ? (
          <TextField
            name="choice"
            label="Nombre par an"
            inputMode="numeric"
            width="short"
            defaultValue={current}
            required
          />
        ) : (
          <RadioGroupField
            name="choice"
            label="Réponse de la région"
            options={optionsOf(choice)}
            defaultValue={current}
            required
          />
        )}
      </DatedChange>
    </ActionForm>
  )
}

function optionsOf({ options, usual, held }: Choice) {
  const answers = options.map(({ value, label }) => ({
    value: String(value),
    label,
    ...(value === usual ? { help: usualWords } : {}),
  }))
  return held ? [...answers, { value: '', label: 'Ne plus choisir : suivre la lecture de la maison' }] : answers
}
