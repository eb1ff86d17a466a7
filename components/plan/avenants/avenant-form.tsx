import { DateField, TextField } from '@/components/ui/field'
import { formatDate } from '@/lib/core/format'
import { createAvenant } from '@/lib/plan/actions/life'
import { planPeriod } from '@/lib/plan/model'
import { PlanForm } from '../plan-form'
import { Disclosure } from '../progress/disclosure'

type Plan = { id: string; startYear: number; endYear: number }

/** Creates the next avenant of an arrêté plan. */
export function AvenantForm({ plan }: { plan: Plan }) {
  const { from, to } = planPeriod(plan)
  return (
    <Disclosure title="Préparer un avenant">
      <PlanForm action={createAvenant} submitLabel="Créer l’avenant" values={{ planId: plan.id }}>
        <TextField name="title" label="Objet de l’avenant" required />
        <DateField
          name="effectiveOn"
          label="Prend effet le"
          required
          min={from}
          max={to}
          help={`Premier jour en vigueur, entre le ${formatDate(from)} et le ${formatDate(to)}. Rien n’est lu dans le plan avant l’adoption.`}
        />
        <TextField name="act" label="Acte" help="Référence de l’arrêté du directeur général." />
      </PlanForm>
    </Disclosure>
  )
}
