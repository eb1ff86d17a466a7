import { CheckboxField } from '@/components/ui/choice-field'
import { SelectField, TextAreaField, TextField } from '@/components/ui/field'
import { addAction, addChantier, addProgramme } from '@/lib/plan/actions/structure'
import type { PlanObject } from '@/lib/plan/model'
import { destinations, nextNumber } from '@/lib/plan/structure-choices'
import { ActionWordFields } from './action-word-fields'
import { GestureForm, type GesturePage } from './gesture-form'

type Props = { page: GesturePage; object: PlanObject; to: string | undefined; bodies: readonly string[] }

const where = { programme: 'Partie ou programme', chantier: 'Programme', action: 'Chantier' } as const

/** Adds a programme, a chantier or an action, where one was or elsewhere. */
export function AddElementForm({ page, object, to, bodies }: Props) {
  const place = (
    <SelectField
      name="to"
      label={where[object]}
      required
      options={destinations(page.content, object)}
      {...(to ? { defaultValue: to } : {})}
    />
  )
  if (object === 'programme')
    return (
      <GestureForm page={page} action={addProgramme} submitLabel="Ajouter le programme">
        {place}
        <TextAreaField name="title" label="Titre" required rows={2} />
        <TextAreaField name="context" label="Contexte" rows={5} />
      </GestureForm>
    )
  if (object === 'chantier') {
    const numbers = page.content.chantiers.filter((one) => one.programmeId === to).map((one) => one.number)
    return (
      <GestureForm page={page} action={addChantier} submitLabel="Ajouter le chantier">
        {place}
        <TextField name="number" label="Numéro" width="short" inputMode="numeric" defaultValue={nextNumber(numbers)} />
        <TextAreaField name="title" label="Titre" required rows={2} />
      </GestureForm>
    )
  }
  const numbers = page.content.actions.filter((one) => one.chantierId === to).map((one) => one.number)
  return (
    <GestureForm page={page} action={addAction} submitLabel="Ajouter l’action">
      {place}
      <ActionWordFields
        words={{ number: String(nextNumber(numbers)), title: '', deadlines: '', actors: '' }}
        bodies={bodies}
      />
      <CheckboxField name="regional" label="Action régionale" />
    </GestureForm>
  )
}
