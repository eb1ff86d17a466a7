import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { planPeriod } from '../model'
import { canReadPlan } from '../policy'
import { buildTree, type PlanNode, type PlanRecords } from '../tree'
import { actionRecords } from './action-records'
import type { PlanHead } from './plans'
import { structureRecords } from './structure-records'

/** The plan in force on a civil day, as a tree with the states of that day. */
export async function planTree(user: CurrentUser, plan: PlanHead, on: CivilDate): Promise<PlanNode[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  return buildTree(await planRecords(plan.id, on), on, planPeriod(plan))
}

/** The rows of a plan in force on a civil day, in reading order. */
export async function planRecords(planId: string, on: CivilDate): Promise<PlanRecords> {
  const [structure, actions] = await Promise.all([structureRecords(planId, on), actionRecords(planId, on)])
  return { ...structure, actions }
}
