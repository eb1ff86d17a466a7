import { SelectField, TextField } from '@/components/ui/field'
import { addPart } from '@/lib/plan/actions/structure'
import { usualParts } from '@/lib/plan/plan-head'
import { PlanForm } from '../plan-form'
import { Disclosure } from '../progress/disclosure'

/** Adds a part to a plan that is not arrêté. */
export function AddPartForm({ planId }: { planId: string }) {
  return (
    <Disclosure title="Ajouter une partie">
      <PlanForm action={addPart} submitLabel="Ajouter la partie" values={{ planId }}>
        <TextField name="title" label="Titre de la partie" required />
        <SelectField
          name="lead"
          label="Pilotage"
          emptyLabel="Non précisé"
          options={usualParts.map(({ lead }) => ({ value: lead, label: lead }))}
        />
      </PlanForm>
    </Disclosure>
  )
}
