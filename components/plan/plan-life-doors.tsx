import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/core/routes'
import type { PlanStatus } from '@/lib/plan/model'
import { needsAvenant, type PlanResource } from '@/lib/plan/policy'

type Plan = PlanResource & { code: string; status: PlanStatus }

/** Where the life of a plan is worked on: its structure, what the next plan takes up, a new plan. */
export function PlanLifeDoors({ plan, mayEdit, mayCarry }: { plan: Plan; mayEdit: boolean; mayCarry: boolean }) {
  return (
    <>
      {mayEdit && !needsAvenant(plan.status) && (
        <ButtonLink href={routes.structure({ planCode: plan.code, avenantId: null })}>Structure du plan</ButtonLink>
      )}
      {mayCarry && needsAvenant(plan.status) && (
        <ButtonLink href={routes.carry(plan.code)}>Reprendre les actions inachevées</ButtonLink>
      )}
      {mayCarry && <ButtonLink href={routes.newPlan()}>Nouveau plan</ButtonLink>}
    </>
  )
}
