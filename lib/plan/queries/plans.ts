import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { type Period, type PlanLevel, type PlanStatus, planPeriod } from '../model'
import { canReadPlan } from '../policy'

export type PlanHead = {
  id: string
  code: string
  title: string
  level: PlanLevel
  regionCode: string | null
  regionName: string | null
  startYear: number
  endYear: number
  /** Last state of the plan on the day read. */
  status: PlanStatus
}

function headOf(on: CivilDate) {
  return {
    id: true,
    code: true,
    title: true,
    level: true,
    regionCode: true,
    startYear: true,
    endYear: true,
    region: { select: { name: true } },
    states: {
      where: { on: { lte: toDatabaseDate(on) } },
      orderBy: { id: 'desc' },
      take: 1,
      select: { status: true },
    },
  } satisfies Prisma.PlanSelect
}

type HeadRow = Prisma.PlanGetPayload<{ select: ReturnType<typeof headOf> }>

function toHead({ region, states, ...plan }: HeadRow): PlanHead {
  return { ...plan, regionName: region?.name ?? null, status: states[0]?.status ?? 'projet' }
}

/** The plans a person may read, regional ones of their region first; all of them for the national administrator. */
export async function plansOf(user: CurrentUser, on: CivilDate): Promise<PlanHead[]> {
  const everywhere = user.role === 'national_admin'
  const rows = await db().plan.findMany({
    relationLoadStrategy: 'join',
    ...(everywhere ? {} : { where: { OR: [{ regionCode: user.regionCode }, { level: 'national' }] } }),
    select: headOf(on),
    orderBy: [{ level: 'asc' }, { regionCode: 'asc' }, { startYear: 'desc' }],
  })
  return rows.filter((plan) => canReadPlan(user, plan)).map(toHead)
}

/** One plan by code; without one, that of the day (of the first perimeter read), so that a plan prepared ahead does not hide it. Refuses what is out of their perimeter, and says nothing of its existence. */
export async function planOf(user: CurrentUser, code: string | undefined, on: CivilDate): Promise<PlanHead> {
  const plans = await plansOf(user, on)
  const plan = code === undefined ? planOfDay(plans, on) : plans.find((one) => one.code === code)
  if (!plan) throw new AppError('OUT_OF_PERIMETER')
  return plan
}

function planOfDay(plans: readonly PlanHead[], on: CivilDate): PlanHead | undefined {
  const [first] = plans
  return plans.find((plan) => plan.regionCode === first?.regionCode && holdsOn(planPeriod(plan), on)) ?? first
}

const holdsOn = ({ from, to }: Period, on: CivilDate) => from <= on && on <= to

/** The plan of an object, by id. Refuses what is out of the person's perimeter. */
export async function planById(user: CurrentUser, id: string, on: CivilDate): Promise<PlanHead> {
  const row = await db().plan.findUnique({ relationLoadStrategy: 'join', where: { id }, select: headOf(on) })
  if (!row || !canReadPlan(user, row)) throw new AppError('OUT_OF_PERIMETER')
  return toHead(row)
}
