import { DateField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { changePlanStatus } from '@/lib/plan/actions'
import type { PlanStatus } from '@/lib/plan/model'
import { PlanForm } from './plan-form'

type Props = { planId: string; status: PlanStatus; day: CivilDate }

const steps = {
  projet: { next: 'avis_crc3a', verb: 'Enregistrer l’avis de la CRC3A', on: 'Avis rendu le' },
  avis_crc3a: { next: 'arrete', verb: 'Arrêter le plan', on: 'Arrêté le' },
} as const

/** Moves a plan to its next step; nothing when it is arrêté. */
export function StatusForm({ planId, status, day }: Props) {
  if (status === 'arrete' || status === 'clos') return null
  const step = steps[status]
  return (
    <PlanForm action={changePlanStatus} submitLabel={step.verb} values={{ planId, status: step.next }}>
      <DateField name="on" label={step.on} required defaultValue={day} max={day} />
      <TextField name="act" label="Acte" maxLength={300} />
    </PlanForm>
  )
}
