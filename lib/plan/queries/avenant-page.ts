import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/uuid'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { ChangeView } from '../change-view'
import type { AvenantStatus } from '../model'
import { changesOf, type HeldAvenant } from './avenant-changes'
import { avenantObstacles, type Obstacle } from './avenant-obstacles'
import { type PlanHead, planById } from './plans'

export type Step<Status> = {
  status: Status
  on: CivilDate
  act: string | null
  by: string | null
  recordedAt: Date
}

export type AvenantPage = {
  plan: PlanHead
  day: CivilDate
  id: string
  number: number
  title: string
  effectiveOn: CivilDate
  act: string | null
  status: AvenantStatus
  steps: readonly Step<AvenantStatus>[]
  changes: readonly ChangeView[]
  obstacles: readonly Obstacle[]
  /** Other avenants that take effect the same day on one of the same things. */
  sameDay: readonly { number: number; id: string; status: AvenantStatus; names: readonly string[] }[]
}

/** An avenant with its steps and all it changes, before and after. Refuses what is out of the person's perimeter. */
export async function avenantPage(user: CurrentUser, id: string): Promise<AvenantPage> {
  const day = await today()
  const row = isUuid(id) ? await db().avenant.findUnique({ where: { id }, select: columns }) : null
  if (!row) throw new AppError('OUT_OF_PERIMETER')
  const plan = await planById(user, row.planId, day)
  const { states, ...avenant } = { ...row, effectiveOn: fromDatabaseDate(row.effectiveOn) }
  const status = states.at(-1)?.status ?? 'preparation'
  const { changes, rows } = await changesOf(db(), { ...avenant, status })
  const obstacles = status === 'preparation' ? await avenantObstacles(db(), avenant, rows) : []
  const steps = states.map(({ byName, ...step }) => ({ ...step, on: fromDatabaseDate(step.on), by: byName }))
  return { ...avenant, plan, day, status, steps, changes, obstacles, sameDay: await sameDay(avenant, changes) }
}

const columns = {
  id: true,
  planId: true,
  number: true,
  title: true,
  effectiveOn: true,
  act: true,
  states: {
    orderBy: { id: 'asc' },
    select: { status: true, on: true, act: true, byName: true, recordedAt: true },
  },
} as const

async function sameDay(
  avenant: Omit<HeldAvenant, 'status'>,
  changes: readonly ChangeView[],
): Promise<AvenantPage['sameDay']> {
  const names = new Map(changes.map((change) => [change.objectId, change.name]))
  const others = await db().avenant.findMany({
    where: {
      planId: avenant.planId,
      id: { not: avenant.id },
      effectiveOn: toDatabaseDate(avenant.effectiveOn),
      changes: { some: { objectId: { in: [...names.keys()] } } },
    },
    select: {
      id: true,
      number: true,
      states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
      changes: { where: { objectId: { in: [...names.keys()] } }, select: { objectId: true } },
    },
    orderBy: { number: 'asc' },
  })
  return others.map((one) => ({
    id: one.id,
    number: one.number,
    status: one.states[0]?.status ?? 'preparation',
    names: one.changes.map((change) => names.get(change.objectId) ?? ''),
  }))
}
