import { CheckboxGroup } from '@/components/ui/choice-field'
import { TextAreaField, TextField } from '@/components/ui/field'
import { splitChantier } from '@/lib/plan/actions/structure'
import { actionName } from '@/lib/plan/model'
import { type GestureTarget, nextNumber } from '@/lib/plan/structure-choices'
import { GestureForm, type GesturePage } from './gesture-form'

/** Splits a chantier: the new one's words, and the actions it takes, in one form. */
export function SplitChantierForm({ page, target }: { page: GesturePage; target: GestureTarget }) {
  const { row } = target
  const programmeId = 'programmeId' in row ? row.programmeId : ''
  const numbers = page.content.chantiers.filter((one) => one.programmeId === programmeId).map((one) => one.number)
  const actions = page.content.actions.filter((one) => one.chantierId === target.id)
  return (
    <GestureForm
      page={page}
      action={splitChantier}
      submitLabel="Scinder le chantier"
      target={{ id: target.id, lockVersion: target.lockVersion }}
    >
      <TextField
        name="number"
        label="Numéro du nouveau chantier"
        width="short"
        inputMode="numeric"
        defaultValue={nextNumber(numbers)}
      />
      <TextAreaField name="title" label="Titre du nouveau chantier" required rows={2} />
      <CheckboxGroup
        name="actions"
        label="Actions qui passent dans le nouveau chantier"
        required
        options={actions.map((action) => ({ value: action.actionId, label: actionName(action) }))}
      />
    </GestureForm>
  )
}
