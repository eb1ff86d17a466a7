import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'
import type { PlanStatus } from '@/lib/plan/model'
import { needsAvenant, type PlanResource } from '@/lib/plan/policy'

type Plan = PlanResource & { code: string; status: PlanStatus }

/** Where the life of a plan is taken away and worked on: its structure, what the next plan takes up, a new plan. */
export function PlanLifeDoors({ plan, mayEdit, mayCarry }: { plan: Plan; mayEdit: boolean; mayCarry: boolean }) {
  return (
    <>
      <ExportMenu kinds={['avenants']} query={planQuery({ plan: plan.code }).slice(1)} />
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
