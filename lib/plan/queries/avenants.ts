import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { AvenantStatus } from '../model'
import { canReadPlan } from '../policy'
import type { PlanHead } from './plans'

export type Avenant = {
  id: string
  number: number
  title: string
  effectiveOn: CivilDate
  act: string | null
  status: AvenantStatus
  /** How many things of the plan it changes. */
  changes: number
}

/** Every avenant of a plan, by number: prepared, adopted, given up. */
export async function allAvenantsOf(user: CurrentUser, plan: PlanHead): Promise<Avenant[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  const rows = await db().avenant.findMany({
    relationLoadStrategy: 'join',
    where: { planId: plan.id },
    select: {
      id: true,
      number: true,
      title: true,
      effectiveOn: true,
      act: true,
      states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
      _count: { select: { changes: true } },
    },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ states, _count, effectiveOn, ...row }) => ({
    ...row,
    effectiveOn: fromDatabaseDate(effectiveOn),
    status: states[0]?.status ?? 'preparation',
    changes: _count.changes,
  }))
}

/** The adopted avenants of a plan: the ones a reader of the plan meets, by the day they take effect. */
export async function avenantsOf(user: CurrentUser, plan: PlanHead): Promise<Avenant[]> {
  const all = await allAvenantsOf(user, plan)
  return all
    .filter((avenant) => avenant.status === 'adopte')
    .toSorted((a, b) => a.effectiveOn.localeCompare(b.effectiveOn) || a.number - b.number)
}
