import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { readingDay } from '@/lib/plan/model'
import { readsPlans } from '@/lib/plan/policy'
import { bodyName } from '@/lib/plan/queries/bodies'
import { planTree } from '@/lib/plan/queries/plan-tree'
import { plansOf } from '@/lib/plan/queries/plans'
import { daysAhead, dueActions, lateActions, type PlanWork, placedActions } from '../model'
import { programmeLines } from '../state-counts'
import { planWaiting } from './waiting'

/**
 * What the plan of the person's region asks of them on a day: the actions of their body when they speak for one, all of
 * them otherwise. Null for who has no region or reads no plan, and where no plan is published.
 */
export async function planWork(user: CurrentUser, day: CivilDate): Promise<PlanWork | null> {
  if (user.regionCode === null || !readsPlans(user)) return null
  const [plans, actor] = await Promise.all([plansOf(user, day), bodyName(user.bodyId, user.regionCode, day)])
  const plan = plans.find((one) => one.level === 'regional')
  if (!plan) return null
  const on = readingDay(plan, day)
  const tree = await planTree(user, plan, on)
  const own = placedActions(tree).filter(({ action }) => actor === null || action.actors.includes(actor))
  const ids = new Set(own.map(({ action }) => action.id))
  const until = addDays(on, daysAhead)
  const { code, title } = plan
  return {
    plan: { code, title },
    actor,
    on,
    until,
    total: own.length,
    late: lateActions(own),
    soon: dueActions(own, on, until),
    waiting: await planWaiting(user, plan, own, on),
    lines: programmeLines(tree, (action) => ids.has(action.id)),
  }
}
