import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db, type Tx } from '@/lib/server/db'
import { planPeriod, readingDay } from '../model'
import { type ObjectiveWords, outlineOf, type Theme } from '../national'
import { readsPlans } from '../policy'
import { inForce } from './in-force'
import { type PlanHead, plansOf } from './plans'

/** The national plan of a day: the one that holds it, else the latest; null when none is published. Throws OUT_OF_PERIMETER for who reads no plan. */
export async function nationalPlanOf(user: CurrentUser, on: CivilDate): Promise<PlanHead | null> {
  if (!readsPlans(user)) throw new AppError('OUT_OF_PERIMETER')
  const plans = (await plansOf(user, on)).filter((plan) => plan.level === 'national')
  const holds = (plan: PlanHead) => planPeriod(plan).from <= on && on <= planPeriod(plan).to
  return plans.find(holds) ?? plans[0] ?? null
}

/** Themes, axes and objectives of a national plan in force on a civil day. */
export async function nationalOutline(tx: Tx, planId: string, on: CivilDate): Promise<Theme[]> {
  const orderBy = { position: 'asc' } as const
  const [parts, programmes, chantiers] = [
    await tx.part.findMany({ where: { planId }, select: { id: true, title: true }, orderBy }),
    await tx.programmeVersion.findMany({
      where: { programme: { planId }, ...inForce(on) },
      select: { programmeId: true, partId: true, order: true, title: true },
      orderBy,
    }),
    await tx.chantierVersion.findMany({
      where: { chantier: { planId }, ...inForce(on) },
      select: { chantierId: true, programmeId: true, title: true },
      orderBy,
    }),
  ]
  return outlineOf({ parts, programmes, chantiers })
}

/** The outline of the national plan of a day, empty when none is published. */
export async function nationalThemes(user: CurrentUser, on: CivilDate): Promise<Theme[]> {
  const plan = await nationalPlanOf(user, on)
  return plan ? nationalOutline(db(), plan.id, readingDay(plan, on)) : []
}

/** What stands under each objective on a day: its actions and its indicators, by objective. The caller has read the plan. */
export async function objectiveWords(
  planId: string,
  on: CivilDate,
): Promise<Map<string, Omit<ObjectiveWords, 'title'>>> {
  const rows = await db().actionVersion.findMany({
    relationLoadStrategy: 'join',
    where: { action: { planId }, ...inForce(on) },
    select: {
      ...{ actionId: true, chantierId: true, title: true },
      indicators: {
        select: { id: true, label: true, kind: true, current: true, target: true },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  })
  const words = new Map<string, Omit<ObjectiveWords, 'title'>>()
  for (const { actionId, chantierId: id, title, indicators } of rows) {
    const held = words.get(id) ?? { id, actions: [], indicators: [] }
    words.set(id, {
      id,
      actions: [...held.actions, { id: actionId, title }],
      indicators: [...held.indicators, ...indicators],
    })
  }
  return words
}
