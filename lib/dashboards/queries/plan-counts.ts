import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { planPeriod, readingDay } from '@/lib/plan/model'
import { planRecords, planTree } from '@/lib/plan/queries/plan-tree'
import { plansOf } from '@/lib/plan/queries/plans'
import { actionsUnder, buildTree } from '@/lib/plan/tree'
import { db } from '@/lib/server/db'
import type { PlanAggregates } from '../model'
import { readsAggregates } from '../policy'
import { programmeLines, type StateLine, stateLine } from '../state-counts'

/** What a member of the IRAPS reads of the plan of their region: counts by programme. Null for anybody else, and where there is no plan. */
export async function planAggregates(user: CurrentUser, day: CivilDate): Promise<PlanAggregates | null> {
  if (!readsAggregates(user) || user.regionCode === null) return null
  const plans = await db().plan.findMany({
    where: { level: 'regional', regionCode: user.regionCode },
    select: { id: true, title: true, startYear: true, endYear: true },
    orderBy: { startYear: 'desc' },
  })
  const year = Number(day.slice(0, 4))
  const plan = plans.find((one) => one.startYear <= year && year <= one.endYear) ?? plans[0]
  if (!plan) return null
  const on = readingDay(plan, day)
  const tree = buildTree(await planRecords(plan.id, on), on, planPeriod(plan))
  return { title: plan.title, on, lines: programmeLines(tree, () => true) }
}

/** One line for each regional plan, named by its region, for who reads the whole country; none for anybody else. `id` is the code of the plan. */
export async function regionalLines(user: CurrentUser, day: CivilDate): Promise<StateLine[]> {
  if (user.role !== 'national_admin') return []
  const plans = (await plansOf(user, day)).filter((plan) => plan.level === 'regional')
  return Promise.all(
    plans.map(async (plan) => {
      const tree = await planTree(user, plan, readingDay(plan, day))
      return stateLine(plan.code, plan.regionName ?? plan.title, actionsUnder(tree))
    }),
  )
}
