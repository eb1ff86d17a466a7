import type { ReactNode } from 'react'
import type { FormAction } from '@/components/ui/action-form'
import { routes } from '@/lib/core/routes'
import type { PlanContent } from '@/lib/plan/structure-choices'
import { PlanForm } from '../plan-form'
import type { StructureView } from './structure-header'

export type GesturePage = StructureView & { content: PlanContent }

type Props<Data> = {
  page: StructureView
  action: FormAction<Data>
  submitLabel: string
  /** The thing changed and the version read, when there is one. */
  target?: { id: string; lockVersion: number; object?: string }
  children: ReactNode
}

/** A form that changes the structure: says through what, keeps what was typed, shows both versions when somebody wrote in between. */
export function GestureForm<Data>({ page, action, submitLabel, target, children }: Props<Data>) {
  const site = { planCode: page.plan.code, avenantId: page.avenant?.id ?? null }
  const values = {
    planId: page.plan.id,
    avenantId: site.avenantId ?? '',
    ...(target ? { id: target.id, lockVersion: target.lockVersion } : {}),
    ...(target?.object ? { object: target.object } : {}),
  }
  return (
    <PlanForm action={action} submitLabel={submitLabel} cancelHref={routes.structure(site)} values={values}>
      {children}
    </PlanForm>
  )
}
