import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { PlanStatus } from '../model'
import { canReadPlan } from '../policy'
import { deadlineColumns, toDeadlineFacts } from '../queries/deadline-columns'
import { inForce } from '../queries/in-force'
import type { Definition } from '../versions'

const planColumns = {
  id: true,
  code: true,
  title: true,
  level: true,
  regionCode: true,
  startYear: true,
  endYear: true,
  states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
} satisfies Prisma.PlanSelect

/** The plan of a write, held until its end so that its status cannot change meanwhile. */
export async function holdPlan(tx: Tx, user: CurrentUser, planId: string, lock: 'share' | 'update') {
  if (lock === 'share') await tx.$queryRaw`select id from "Plan" where id = ${planId}::uuid for share`
  else await tx.$queryRaw`select id from "Plan" where id = ${planId}::uuid for update`
  const plan = await tx.plan.findUnique({ where: { id: planId }, select: planColumns })
  if (!plan || !canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  const status: PlanStatus = plan.states[0]?.status ?? 'projet'
  return { ...plan, status }
}

/** The same, refused when the plan is clos: nothing of it changes any more. */
export async function holdOpenPlan(tx: Tx, user: CurrentUser, planId: string, lock: 'share' | 'update') {
  const plan = await holdPlan(tx, user, planId, lock)
  refuseClosedPlan(plan)
  return plan
}

/** The one refusal of a plan that is clos. */
export function refuseClosedPlan({ status }: { status: PlanStatus }): void {
  if (status !== 'clos') return
  throw new AppError('INVALID_INPUT', {
    message: 'Ce plan est clos : il se lit, il ne change plus. Rien n’a été enregistré.',
  })
}

/** The plan of an avenant, held until the end of the transaction so that nothing is written in it meanwhile. */
export async function holdAvenantPlan(tx: Tx, user: CurrentUser, avenantId: string) {
  const found = await tx.avenant.findUnique({ where: { id: avenantId }, select: { planId: true } })
  if (!found) throw new AppError('OUT_OF_PERIMETER')
  return holdOpenPlan(tx, user, found.planId, 'update')
}

/** The stored action of a write and its plan, both held until the end of the transaction. */
export async function holdAction(tx: Tx, user: CurrentUser, id: string) {
  const found = await tx.action.findUnique({ where: { id }, select: { planId: true } })
  if (!found) throw new AppError('OUT_OF_PERIMETER')
  const plan = await holdOpenPlan(tx, user, found.planId, 'share')
  await tx.$queryRaw`select id from "Action" where id = ${id}::uuid for update`
  const action = await tx.action.findUniqueOrThrow({ where: { id }, select: { id: true, lockVersion: true } })
  return { ...action, plan }
}

export type HeldPlan = Awaited<ReturnType<typeof holdPlan>>
export type HeldAction = Awaited<ReturnType<typeof holdAction>>

/** Columns a new version copies or replaces. */
const versionColumns = {
  id: true,
  validFrom: true,
  validTo: true,
  avenantId: true,
  chantierId: true,
  position: true,
  number: true,
  title: true,
  regional: true,
  rawActors: true,
  deadlines: { select: deadlineColumns, orderBy: { position: 'asc' } },
  actors: { select: { bodyId: true, body: { select: { name: true } } }, orderBy: { position: 'asc' } },
  indicators: {
    select: {
      position: true,
      label: true,
      kind: true,
      numerator: true,
      denominator: true,
      current: true,
      target: true,
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ActionVersionSelect

/** The version an avenant prepares of an action, or null. */
export async function versionPrepared(tx: Tx, actionId: string, avenantId: string) {
  const change = await tx.avenantChange.findUnique({
    where: { avenantId_objectId: { avenantId, objectId: actionId } },
    select: { afterId: true },
  })
  if (!change?.afterId) return change === null ? null : 'removed'
  const row = await tx.actionVersion.findUnique({ where: { id: change.afterId }, select: versionColumns })
  return row && toVersion(row)
}

/** The version of an action in force on a civil day, or null. */
export async function versionInForce(tx: Tx, actionId: string, on: CivilDate) {
  const row = await tx.actionVersion.findFirst({ where: { actionId, ...inForce(on) }, select: versionColumns })
  return row && toVersion(row)
}

function toVersion(row: Prisma.ActionVersionGetPayload<{ select: typeof versionColumns }>) {
  return {
    ...row,
    validFrom: fromDatabaseDate(row.validFrom),
    validTo: row.validTo && fromDatabaseDate(row.validTo),
    deadlines: row.deadlines.map(toDeadlineFacts),
  }
}

export type StoredVersion = NonNullable<Awaited<ReturnType<typeof versionInForce>>>

/** The words of a stored version. */
export function definitionOf(version: StoredVersion): Definition {
  return {
    number: version.number,
    title: version.title,
    regional: version.regional,
    deadlines: version.deadlines.map((deadline) => deadline.raw),
    actors: version.actors.map((actor) => actor.body.name),
  }
}
