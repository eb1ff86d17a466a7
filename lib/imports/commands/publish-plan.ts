import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { insertPlan } from '@/lib/plan/commands/create-plan'
import type { ExchangeHead } from '@/lib/plan/exchange'
import { type Period, type PlanStatus, planPeriod } from '@/lib/plan/model'
import type { Tx } from '@/lib/server/db'

/** The plan a publication writes in, held for its transaction. `before`: its head when the publication changed it. */
export type HeldPlan = {
  id: string
  code: string
  regionCode: string | null
  status: PlanStatus
  period: Period
  created: boolean
  before: { title: string; startYear: number; endYear: number } | null
}

/** Finds the plan of a head, brings its title and period up to date, or creates it as a projet. Throws AppError for another region's plan. */
export async function holdPlan(tx: Tx, user: CurrentUser, head: ExchangeHead): Promise<HeldPlan> {
  // By the code and not the row: two people may publish the same new plan at once.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`plan ${head.code}`}))`
  await tx.$queryRaw`select id from "Plan" where code = ${head.code} for update`
  const plan = await tx.plan.findUnique({
    where: { code: head.code },
    select: {
      id: true,
      title: true,
      level: true,
      regionCode: true,
      startYear: true,
      endYear: true,
      states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
    },
  })
  if (!plan) return createPlan(tx, user, head)
  if (plan.regionCode !== head.regionCode || plan.level !== head.level)
    throw new AppError('INVALID_INPUT', {
      message: `Le code « ${head.code} » est déjà celui d’un plan d’un autre périmètre ; choisissez un autre code.`,
    })
  if (plan.states[0]?.status === 'clos')
    throw new AppError('INVALID_INPUT', {
      message: `Le plan « ${plan.title} » est clos : il se lit, il ne change plus. Rien n’a été publié.`,
    })
  const before = { title: plan.title, startYear: plan.startYear, endYear: plan.endYear }
  const after = { title: head.title, startYear: head.start, endYear: head.end }
  const same = JSON.stringify(before) === JSON.stringify(after)
  if (!same) await tx.plan.update({ where: { id: plan.id }, data: after, select: { id: true } })
  return {
    id: plan.id,
    code: head.code,
    regionCode: plan.regionCode,
    status: plan.states[0]?.status ?? 'projet',
    period: planPeriod(after),
    created: false,
    before: same ? null : before,
  }
}

async function createPlan(tx: Tx, user: CurrentUser, head: ExchangeHead): Promise<HeldPlan> {
  const { code, regionCode, start, end } = head
  const period = planPeriod({ startYear: start, endYear: end })
  return {
    id: await insertPlan(tx, user, head),
    code,
    regionCode,
    status: 'projet',
    period,
    created: true,
    before: null,
  }
}
