import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { actionName, insidePlan, type ProgressState, planPeriod } from '../model'
import { canCarry, canReadPlan } from '../policy'
import type { PlanNode } from '../tree'
import { inForce } from './in-force'
import { planTree } from './plan-tree'
import { type PlanHead, planOf, plansOf } from './plans'

/** The same action in another plan. */
export type CarriedLink = { actionId: string; name: string; planCode: string; planTitle: string; on: CivilDate }
export type Carried = { from: CarriedLink | null; to: readonly CarriedLink[] }

/** Where an action comes from and where it was taken up; the plans the person may not read are left out. */
export async function carriedOf(user: CurrentUser, actionId: string): Promise<Carried> {
  const rows = await db().carriedAction.findMany({
    where: { OR: [{ fromActionId: actionId }, { toActionId: actionId }] },
    orderBy: { recordedAt: 'asc' },
    select: { fromActionId: true, toActionId: true },
  })
  const links = await Promise.all(
    rows.map(async (row) => ({
      to: row.fromActionId === actionId,
      link: await linkOf(user, row.fromActionId === actionId ? row.toActionId : row.fromActionId),
    })),
  )
  return {
    from: links.find((one) => !one.to)?.link ?? null,
    to: links.flatMap((one) => (one.to && one.link ? [one.link] : [])),
  }
}

async function linkOf(user: CurrentUser, actionId: string): Promise<CarriedLink | null> {
  const { plan } = await db().action.findUniqueOrThrow({ where: { id: actionId }, select: { plan: true } })
  if (!canReadPlan(user, plan)) return null
  const on = insidePlan(await today(), planPeriod(plan))
  const version = await db().actionVersion.findFirst({
    where: { actionId, ...inForce(on) },
    select: { number: true, title: true },
  })
  return version && { actionId, name: actionName(version), planCode: plan.code, planTitle: plan.title, on }
}

export type Unfinished = {
  id: string
  name: string
  state: ProgressState
  place: string
  /** Codes of the plans that took it up. */
  carriedTo: readonly string[]
}

export type CarryPage = {
  plan: PlanHead
  on: CivilDate
  targets: readonly PlanHead[]
  actions: readonly Unfinished[]
  /** Avenants being prepared in those plans. */
  prepared: readonly { id: string; number: number; planId: string }[]
}

/** What a plan leaves unfinished on its last day read, and the plans of the region that may take it up. Refuses who may not carry. */
export async function carryPage(user: CurrentUser, code: string | undefined): Promise<CarryPage> {
  const day = await today()
  const plan = await planOf(user, code, day)
  if (!canCarry(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  const on = insidePlan(day, planPeriod(plan))
  const [tree, plans, carried] = await Promise.all([
    planTree(user, plan, on),
    plansOf(user, day),
    db().carriedAction.findMany({
      where: { from: { planId: plan.id } },
      select: { fromActionId: true, plan: { select: { code: true } } },
    }),
  ])
  const targets = plans.filter(
    (one) =>
      one.id !== plan.id && one.level === plan.level && one.regionCode === plan.regionCode && one.status !== 'clos',
  )
  const actions = tree.flatMap((part) => unfinishedUnder(part.children, []))
  const prepared = await db().avenant.findMany({
    where: {
      planId: { in: targets.map((one) => one.id) },
      states: { every: { status: 'preparation' } },
    },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, planId: true },
  })
  return {
    plan,
    on,
    targets,
    prepared,
    actions: actions.map((action) => ({
      ...action,
      carriedTo: carried.filter((row) => row.fromActionId === action.id).map((row) => row.plan.code),
    })),
  }
}

function unfinishedUnder(nodes: readonly PlanNode[], above: readonly string[]): Omit<Unfinished, 'carriedTo'>[] {
  return nodes.flatMap((node) => {
    const { action } = node
    if (!action) return unfinishedUnder(node.children, [...above, node.title])
    if (action.state === 'realisee' || action.state === 'abandonnee') return []
    return [{ id: action.id, name: actionName(action), state: action.state, place: above.join(' › ') }]
  })
}
