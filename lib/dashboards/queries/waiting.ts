import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { judgeableYears } from '@/lib/plan/judgement'
import { canCreateAvenant, canEditAction } from '@/lib/plan/policy'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import type { PlanHead } from '@/lib/plan/queries/plans'
import { reviewOf } from '@/lib/plan/queries/review'
import { audiencesWritten } from '@/lib/plan/sides'
import { db } from '@/lib/server/db'
import type { PlacedAction, PlanWaiting } from '../model'

/** What waits for a gesture of the person in their plan: undated actions, avenants to come, the year to judge, threads left open on their actions. */
export async function planWaiting(
  user: CurrentUser,
  plan: PlanHead,
  own: readonly PlacedAction[],
  on: CivilDate,
): Promise<PlanWaiting> {
  const edits = canEditAction(user, plan)
  const [avenants, judge, threads] = await Promise.all([
    canCreateAvenant(user, plan) ? avenantsOf(user, plan) : [],
    edits ? yearToJudge(user, plan, on) : null,
    openThreads(user, plan, own),
  ])
  return {
    unclear: edits ? own.filter(({ action }) => action.state === 'a_preciser').length : 0,
    avenants: avenants.filter(({ effectiveOn }) => effectiveOn > on),
    judge,
    threads,
  }
}

/** The last year of the plan that is over, when some action of it is still without a judgement. */
async function yearToJudge(user: CurrentUser, plan: PlanHead, on: CivilDate): Promise<PlanWaiting['judge']> {
  const year = judgeableYears(plan, on).find((one) => `${one}-12-31` < on)
  if (year === undefined) return null
  const { unjudged } = (await reviewOf(user, plan, year, on)).balance
  return unjudged > 0 ? { year, count: unjudged } : null
}

/** The actions of the person with a thread they may answer and nobody said resolved, the latest first. */
async function openThreads(
  user: CurrentUser,
  plan: PlanHead,
  own: readonly PlacedAction[],
): Promise<{ id: string; title: string }[]> {
  const titles = new Map(own.map(({ action }) => [action.id, action.title]))
  const rows = await db().commentThread.findMany({
    where: { actionId: { in: [...titles.keys()] }, audience: { in: audiencesWritten(user, plan) } },
    select: { actionId: true, states: { orderBy: { id: 'desc' }, take: 1, select: { resolved: true } } },
    orderBy: { openedAt: 'desc' },
  })
  const open = rows.flatMap(({ actionId, states }) => (actionId && !states[0]?.resolved ? [actionId] : []))
  return [...new Set(open)].map((id) => ({ id, title: titles.get(id) ?? '' }))
}
