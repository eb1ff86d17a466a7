import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { type PlanLevel, type PlanStatus, planPeriod } from '../model'
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

const perimeter = ({ level, regionCode }: PlanHead) => `${level === 'regional' ? 1 : 2}${regionCode ?? ''}`

function holdsOn(plan: PlanHead, on: CivilDate): boolean {
  const { from, to } = planPeriod(plan)
  return from <= on && on <= to
}

/**
 * The plans a person may read, regional ones of their region first, all of them for the national administrator. The first of a
 * region is its plan of the day: one prepared ahead does not hide it.
 */
export async function plansOf(user: CurrentUser, on: CivilDate): Promise<PlanHead[]> {
  const everywhere = user.role === 'national_admin'
  const rows = await db().plan.findMany({
    relationLoadStrategy: 'join',
    ...(everywhere ? {} : { where: { OR: [{ regionCode: user.regionCode }, { level: 'national' }] } }),
    select: headOf(on),
    orderBy: [{ level: 'asc' }, { regionCode: 'asc' }, { startYear: 'desc' }],
  })
  const plans = rows.filter((plan) => canReadPlan(user, plan)).map(toHead)
  return plans.toSorted(
    (a, b) => perimeter(a).localeCompare(perimeter(b)) || Number(holdsOn(b, on)) - Number(holdsOn(a, on)),
  )
}

/** One plan by code, or the first the person may read. Refuses what is out of their perimeter, and says nothing of its existence. */
export async function planOf(user: CurrentUser, code: string | undefined, on: CivilDate): Promise<PlanHead> {
  const plans = await plansOf(user, on)
  const plan = code === undefined ? plans[0] : plans.find((one) => one.code === code)
  if (!plan) throw new AppError('OUT_OF_PERIMETER')
  return plan
}

/** The plan of an object, by id. Refuses what is out of the person's perimeter. */
export async function planById(user: CurrentUser, id: string, on: CivilDate): Promise<PlanHead> {
  const row = await db().plan.findUnique({ relationLoadStrategy: 'join', where: { id }, select: headOf(on) })
  if (!row || !canReadPlan(user, row)) throw new AppError('OUT_OF_PERIMETER')
  return toHead(row)
}
