import { DateField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { changePlanStatus } from '@/lib/plan/actions/life'
import type { PlanStatus } from '@/lib/plan/model'
import { PlanForm } from '../plan-form'
import { Disclosure } from '../progress/disclosure'

type Props = { planId: string; status: PlanStatus; day: CivilDate }

const steps = {
  projet: { next: 'avis_crc3a', verb: 'Enregistrer l’avis de la CRC3A', on: 'Avis rendu le', help: '' },
  avis_crc3a: { next: 'arrete', verb: 'Arrêter le plan', on: 'Arrêté le', help: 'Référence de l’arrêté.' },
  arrete: {
    next: 'clos',
    verb: 'Clore le plan',
    on: 'Clos le',
    help: 'Indispensable avant la fin du plan. Un plan clos ne change plus et ne se rouvre pas.',
  },
} as const

/** Moves a plan to its next step; nothing when it is clos. */
export function StatusForm({ planId, status, day }: Props) {
  if (status === 'clos') return null
  const step = steps[status]
  return (
    <Disclosure title={step.verb}>
      <PlanForm action={changePlanStatus} submitLabel={step.verb} values={{ planId, status: step.next }}>
        <DateField name="on" label={step.on} required defaultValue={day} max={day} />
        <TextField name="act" label="Acte" {...(step.help ? { help: step.help } : {})} />
      </PlanForm>
    </Disclosure>
  )
}
