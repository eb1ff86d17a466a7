import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { PlanExchange } from '../exchange'
import { exchangeOf } from '../exchange-rows'
import { canReadPlan } from '../policy'
import { planContent } from './plan-content'

const headColumns = {
  id: true,
  code: true,
  title: true,
  level: true,
  regionCode: true,
  startYear: true,
  endYear: true,
} as const

/** The plan of a code in the exchange format, as in force on a civil day; null when no plan has this code. For scripts: no check of right. */
export async function planExchange(code: string, on: CivilDate): Promise<PlanExchange | null> {
  const plan = await db().plan.findUnique({ where: { code }, select: headColumns })
  if (!plan) return null
  const { id, startYear, endYear, title, level, regionCode } = plan
  const content = await planContent(db(), id, on)
  return exchangeOf({ code, title, level, regionCode, start: startYear, end: endYear }, content)
}

/** The exchange structure for somebody. Throws AppError OUT_OF_PERIMETER for a plan that is unknown or not theirs to read. */
export async function readablePlan(user: CurrentUser, code: string, on: CivilDate): Promise<PlanExchange> {
  const plan = await planExchange(code, on)
  if (!plan || !canReadPlan(user, plan.plan)) throw new AppError('OUT_OF_PERIMETER')
  return plan
}
