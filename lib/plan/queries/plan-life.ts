import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { type PlanStatus, planPeriod } from '../model'
import { canReadPlan } from '../policy'
import type { Step } from './avenant-page'
import { type Avenant, allAvenantsOf } from './avenants'
import type { PlanHead } from './plans'

export type Review = {
  year: number
  on: CivilDate
  body: string
  conclusion: string
  by: string
  /** Day the plan was last reviewed before, else the day before it began. */
  since: CivilDate
  /** Avenants adopted that took effect since. */
  avenants: readonly { id: string; number: number }[]
}

export type PlanLife = {
  steps: readonly Step<PlanStatus>[]
  avenants: readonly Avenant[]
  reviews: readonly Review[]
}

/** The life of a plan: its steps, its avenants (latest first), its yearly reviews (latest first). */
export async function planLife(user: CurrentUser, plan: PlanHead): Promise<PlanLife> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  const [steps, avenants, reviews] = await Promise.all([
    stepsOf(plan.id),
    allAvenantsOf(user, plan),
    db().planReview.findMany({ where: { planId: plan.id }, orderBy: [{ on: 'asc' }, { year: 'asc' }] }),
  ])
  const adopted = avenants.filter((avenant) => avenant.status === 'adopte')
  const dated = reviews.map((review, index) => {
    const before = reviews[index - 1]
    const since = before ? fromDatabaseDate(before.on) : addDays(planPeriod(plan).from, -1)
    const on = fromDatabaseDate(review.on)
    const { year, body, conclusion, byName } = review
    const between = adopted.filter(({ effectiveOn }) => since < effectiveOn && effectiveOn <= on)
    return { year, on, body, conclusion, by: byName, since, avenants: between }
  })
  return { steps, avenants: avenants.toReversed(), reviews: dated.toReversed() }
}

async function stepsOf(planId: string): Promise<Step<PlanStatus>[]> {
  const rows = await db().planState.findMany({
    where: { planId },
    orderBy: { id: 'asc' },
    select: { status: true, on: true, act: true, byUserId: true, recordedAt: true },
  })
  const ids = rows.flatMap(({ byUserId }) => (byUserId === null ? [] : [byUserId]))
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map((person) => [person.id, person.name]))
  return rows.map(({ byUserId, ...row }) => ({
    ...row,
    on: fromDatabaseDate(row.on),
    by: byUserId && (names.get(byUserId) ?? null),
  }))
}
