import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { canReadPlan } from '../policy'
import type { FieldChange } from '../versions'
import type { PlanHead } from './plans'
import { versionsOfActions } from './versions'

export type Avenant = { id: string; number: number; title: string; effectiveOn: CivilDate; act: string | null }

/** What an avenant changed, action by action. */
export type AvenantWithChanges = Avenant & {
  actions: readonly { id: string; name: string; changes: readonly FieldChange[] }[]
}

/** The avenants of a plan, by number. */
export async function avenantsOf(user: CurrentUser, plan: PlanHead): Promise<Avenant[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  const rows = await db().avenant.findMany({
    where: { planId: plan.id },
    select: { id: true, number: true, title: true, effectiveOn: true, act: true },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => ({ ...row, effectiveOn: fromDatabaseDate(row.effectiveOn) }))
}

/** The avenants of a plan, latest first, each with what it changed. */
export async function avenantsWithChanges(user: CurrentUser, plan: PlanHead): Promise<AvenantWithChanges[]> {
  const avenants = await avenantsOf(user, plan)
  const touched = await db().actionVersion.findMany({
    where: { avenantId: { in: avenants.map((avenant) => avenant.id) } },
    select: { actionId: true },
    distinct: ['actionId'],
  })
  const versions = [...(await versionsOfActions(touched.map((row) => row.actionId)))]
  return avenants.reverse().map((avenant) => ({
    ...avenant,
    actions: versions.flatMap(([id, ofAction]) =>
      ofAction
        .filter((version) => version.avenant?.id === avenant.id)
        .map(({ definition, changes }) => ({ id, name: `Action ${definition.number} : ${definition.title}`, changes })),
    ),
  }))
}
