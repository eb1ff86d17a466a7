import { RadioGroupField } from '@/components/ui/choice-field'
import { DateField, SelectField, TextAreaField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { endGroup, writeSheet } from '@/lib/plan/actions/groups'
import { steeringBodies } from '@/lib/plan/groups'
import { meteoMeanings, meteos } from '@/lib/plan/meteo'
import { PlanForm } from '../plan-form'

type Props = { id: string; day: CivilDate; ended: { on: CivilDate } | null }

const addressees = Object.entries(steeringBodies).map(([value, label]) => ({ value, label }))
const weathers = (Object.keys(meteos) as (keyof typeof meteos)[]).map((value) => ({
  value,
  label: meteos[value],
  help: meteoMeanings[value],
}))

/** Writes a fiche d'état d'avancement for a steering body. */
export function SheetForm({ id, day, ended }: Props) {
  const last = ended?.on ?? day
  return (
    <PlanForm action={writeSheet} submitLabel="Enregistrer la fiche" values={{ id }}>
      <SelectField name="addressee" label="Instance destinataire" required options={addressees} />
      <DateField name="on" label="Date de la fiche" required defaultValue={last} max={last} />
      <RadioGroupField name="meteo" label="Météo des travaux" required options={weathers} />
      <TextAreaField
        name="text"
        label="État d’avancement"
        help="Ce qui est fait, ce qui bloque, ce qui est attendu de l’instance."
        required
        rows={8}
        maxLength={8000}
      />
    </PlanForm>
  )
}

/** Ends the group on a day, or takes it up again. */
export function EndGroupForm({ id, day, ended }: Props) {
  return (
    <PlanForm
      action={endGroup}
      submitLabel={ended ? 'Reprendre les travaux' : 'Terminer le groupe'}
      values={{ id, ended: ended ? 'non' : 'oui' }}
    >
      <DateField name="on" label={ended ? 'Repris le' : 'Terminé le'} required defaultValue={day} max={day} />
      <TextAreaField name="reason" label="Motif" rows={2} maxLength={1000} />
    </PlanForm>
  )
}
