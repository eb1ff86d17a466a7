import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { type DeadlineFacts, planPeriod } from '../model'
import { canReadPlan } from '../policy'
import { buildTree, type PlanNode, type PlanRecords } from '../tree'
import { inForce } from './in-force'
import type { PlanHead } from './plans'
import { saidOf } from './said'

/** The plan in force on a civil day, as a tree with the states of that day. */
export async function planTree(user: CurrentUser, plan: PlanHead, on: CivilDate): Promise<PlanNode[]> {
  if (!canReadPlan(user, plan)) throw new AppError('OUT_OF_PERIMETER')
  return buildTree(await planRecords(plan.id, on), on, planPeriod(plan))
}

/** The rows of a plan in force on a civil day, in reading order: six flat reads sent together. */
export async function planRecords(planId: string, on: CivilDate): Promise<PlanRecords> {
  const [parts, programmes, chantiers, actions, said] = await Promise.all([
    db().part.findMany({
      where: { planId },
      select: { id: true, title: true, lead: true },
      orderBy: { position: 'asc' },
    }),
    db().programmeVersion.findMany({
      where: { programme: { planId }, ...inForce(on) },
      select: { programmeId: true, partId: true, parentId: true, title: true, blocs: true },
      orderBy: { position: 'asc' },
    }),
    db().chantierVersion.findMany({
      where: { chantier: { planId }, ...inForce(on) },
      select: { chantierId: true, programmeId: true, number: true, title: true },
      orderBy: { position: 'asc' },
    }),
    db().actionVersion.findMany({
      relationLoadStrategy: 'join',
      where: { action: { planId }, ...inForce(on) },
      select: actionColumns,
      orderBy: { position: 'asc' },
    }),
    saidOf(db(), { planId }, on),
  ])
  return {
    parts,
    programmes: programmes.map(({ programmeId, ...rest }) => ({ id: programmeId, ...rest })),
    chantiers: chantiers.map(({ chantierId, ...rest }) => ({ id: chantierId, ...rest })),
    actions: actions.map(({ actionId, deadlines, actors, _count, ...rest }) => ({
      ...rest,
      id: actionId,
      deadlines: deadlines.map(toDeadlineFacts),
      actors: actors.map((actor) => actor.body.name),
      indicatorCount: _count.indicators,
      said: said.states.get(actionId) ?? null,
      done: said.done.get(actionId) ?? [],
    })),
  }
}

/** Columns of a printed deadline. */
export const deadlineColumns = {
  position: true,
  raw: true,
  label: true,
  from: true,
  to: true,
  recurrence: true,
  status: true,
} satisfies Prisma.DeadlineSelect

const actionColumns = {
  actionId: true,
  chantierId: true,
  number: true,
  title: true,
  regional: true,
  deadlines: { select: deadlineColumns, orderBy: { position: 'asc' } },
  actors: { select: { body: { select: { name: true } } }, orderBy: { position: 'asc' } },
  _count: { select: { indicators: true } },
} satisfies Prisma.ActionVersionSelect

type DeadlineRow = Prisma.DeadlineGetPayload<{ select: typeof deadlineColumns }>

/** A stored deadline with its bounds as civil dates. */
export function toDeadlineFacts(row: DeadlineRow): DeadlineFacts {
  return { ...row, from: row.from && fromDatabaseDate(row.from), to: row.to && fromDatabaseDate(row.to) }
}
