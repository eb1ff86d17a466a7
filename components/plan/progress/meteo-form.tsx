import { RadioGroupField } from '@/components/ui/choice-field'
import { type Option, SelectField, TextAreaField } from '@/components/ui/field'
import { sayMeteo } from '@/lib/plan/actions/progress'
import { type Meteo, type MeteoView, meteoMeanings, meteos } from '@/lib/plan/meteo'
import { PlanForm } from '../plan-form'

type Props = {
  subject: 'action' | 'chantier' | 'programme' /** The subject, or several to choose from. */
  id: string | readonly Option[]
  current: MeteoView | undefined
}

const options = (Object.keys(meteos) as Meteo[]).map((value) => ({
  value,
  label: meteos[value],
  help: meteoMeanings[value],
}))

/** Says the météo of something, with the sentence that explains it. */
export function MeteoForm({ subject, id, current }: Props) {
  return (
    <PlanForm
      action={sayMeteo}
      submitLabel="Enregistrer la météo"
      values={{ subject, ...(typeof id === 'string' ? { id } : {}) }}
    >
      {typeof id !== 'string' && <SelectField name="id" label="Chantier" required options={id} />}
      <RadioGroupField
        name="meteo"
        label="Météo"
        required
        options={options}
        {...(current ? { defaultValue: current.meteo } : {})}
      />
      <TextAreaField
        name="sentence"
        label="Ce qui l’explique"
        help="Une phrase, lue à côté de l’état calculé, jamais à sa place."
        required
        rows={2}
        maxLength={500}
      />
    </PlanForm>
  )
}
