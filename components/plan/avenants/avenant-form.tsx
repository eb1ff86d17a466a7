import { createAvenant, reviseAvenant } from '@/lib/plan/actions/life'
import { type AvenantHead, avenantHeadText } from '@/lib/plan/avenant-head'
import { PlanForm } from '../plan-form'
import { Disclosure } from '../progress/disclosure'
import { AvenantHeadFields } from './avenant-head-fields'

type Plan = { id: string; startYear: number; endYear: number }

/** Creates the next avenant of an arrêté plan. */
export function AvenantForm({ plan }: { plan: Plan }) {
  return (
    <Disclosure title="Préparer un avenant">
      <PlanForm action={createAvenant} submitLabel="Créer l’avenant" values={{ planId: plan.id }}>
        <AvenantHeadFields plan={plan} />
      </PlanForm>
    </Disclosure>
  )
}

/** Renames a prepared avenant, gives it another day or another act. */
export function ReviseAvenantForm({ id, plan, ...head }: AvenantHead & { id: string; plan: Plan }) {
  const { title, effectiveOn, act } = head
  const read = avenantHeadText({ title, effectiveOn, act })
  return (
    <Disclosure title="Changer l’objet, la date d’effet ou l’acte">
      <PlanForm action={reviseAvenant} submitLabel="Enregistrer l’avenant" values={{ id, read }}>
        <AvenantHeadFields key={read} plan={plan} head={head} />
      </PlanForm>
    </Disclosure>
  )
}
