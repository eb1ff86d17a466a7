import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { planPeriod } from '../model'
import { canReadPlan } from '../policy'
import { buildTree, type PlanNode, type PlanRecords } from '../tree'
import { actionRecords } from './action-records'
import { declinationsOn } from './declinations'
import { inForce } from './in-force'
import type { PlanHead } from './plans'
import { structureRecords } from './structure-records'

/** The plan in force on a civil day, as a tree with the states of that day. */
export async function planTree(user: CurrentUser, plan: PlanHead, on: CivilDate): Promise<PlanNode[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  return buildTree(await planRecords(plan.id, on), on, planPeriod(plan))
}

/** The rows of a plan in force on a civil day, in reading order. */
export async function planRecords(planId: string, on: CivilDate): Promise<PlanRecords> {
  const [structure, actions, declined] = await Promise.all([
    structureRecords(planId, on),
    actionRecords(planId, on),
    declinedTargets(planId, on),
  ])
  return { ...structure, actions, declined }
}

/** What each programme and action of a plan declines on a day: axes, and objectives with the axis they stand in. */
async function declinedTargets(planId: string, on: CivilDate): Promise<Map<string, string[]>> {
  const targets = new Map<string, string[]>()
  for (const { source, axisId, objectiveId } of await declinationsOn(db(), on, { planId }))
    targets.set(source.id, [...(targets.get(source.id) ?? []), axisId, ...(objectiveId === null ? [] : [objectiveId])])
  return targets
}

/** How many actions a plan has on a civil day; the caller has read the plan. */
export function actionCount(planId: string, on: CivilDate): Promise<number> {
  return db().actionVersion.count({ where: { action: { planId }, ...inForce(on) } })
}
