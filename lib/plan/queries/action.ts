import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate, parisDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/uuid'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { bodyNamesOn, withSuccessors } from '@/lib/territory/queries/directory'
import type { PrintedIndicator } from '../indicator'
import { type Place, planPeriod, readingDay, type SetState } from '../model'
import { foldCorrections, type NoteView } from '../notes'
import { type ActionRow, actionRow } from '../tree'
import { deadlineColumns, toDeadlineFacts } from './deadline-columns'
import { inForce } from './in-force'
import { placeOf } from './place'
import { type PlanHead, planById } from './plans'
import { saidOf } from './said'

const indicatorColumns = {
  id: true,
  label: true,
  kind: true,
  numerator: true,
  denominator: true,
  current: true,
  target: true,
} satisfies Prisma.PlanIndicatorSelect

export type ActionOnDay = {
  plan: PlanHead
  /** The day really read. */
  on: CivilDate
  id: string
  lockVersion: number
  row: ActionRow
  place: readonly Place[]
  rawActors: string | null
  actorBodyIds: readonly string[]
  indicators: readonly PrintedIndicator[]
}

/** An action as it stands on a civil day. Refuses what is out of the person's perimeter, unknown, or not in force that day. */
export async function actionOnDay(user: CurrentUser, id: string, asked: CivilDate): Promise<ActionOnDay> {
  const select = { id: true, lockVersion: true, planId: true }
  const stored = isUuid(id) ? await db().action.findUnique({ where: { id }, select }) : null
  if (!stored) throw new AppError('OUT_OF_PERIMETER')
  const plan = await planById(user, stored.planId, asked)
  const on = readingDay(plan, asked)
  const [version, said] = await Promise.all([versionOf(id, on), saidOf(id, on)])
  if (!version) throw new AppError('OUT_OF_PERIMETER')
  const named = version.actors.map((actor) => actor.bodyId)
  const [actors, actorBodyIds] = await Promise.all([
    bodyNamesOn(named, plan.regionCode, on),
    withSuccessors(db(), plan.regionCode, named, on),
  ])
  const { chantierId, number, title, regional } = version
  const record = {
    id,
    chantierId,
    number,
    title,
    regional,
    deadlines: version.deadlines.map(toDeadlineFacts),
    actors,
    indicatorCount: version.indicators.length,
    said: said.state,
    done: said.done,
  }
  return {
    plan,
    on,
    id,
    lockVersion: stored.lockVersion,
    row: actionRow(record, on, planPeriod(plan)),
    place: await placeOf(chantierId, on),
    rawActors: version.rawActors,
    actorBodyIds,
    indicators: version.indicators,
  }
}

function versionOf(actionId: string, on: CivilDate) {
  return db().actionVersion.findFirst({
    relationLoadStrategy: 'join',
    where: { actionId, ...inForce(on) },
    select: {
      chantierId: true,
      number: true,
      title: true,
      regional: true,
      rawActors: true,
      deadlines: { select: deadlineColumns, orderBy: { position: 'asc' } },
      actors: { select: { bodyId: true }, orderBy: { position: 'asc' } },
      indicators: { select: indicatorColumns, orderBy: { position: 'asc' } },
    },
  })
}

export type StateWord = {
  id: string
  state: SetState
  on: CivilDate
  reason: string | null
  byName: string
  at: Date
}

/** Progress notes written not later than a civil day in Paris, latest first, each with its corrections; the caller has read the action. */
export async function notesOf(actionId: string, on: CivilDate): Promise<NoteView[]> {
  const rows = await db().progressNote.findMany({
    where: { actionId },
    select: { id: true, text: true, byName: true, at: true, correctsId: true },
    orderBy: { id: 'desc' },
  })
  const written = rows.filter((row) => parisDate(row.at) <= on)
  return foldCorrections(
    written.map(({ id, correctsId, ...row }) => ({
      ...row,
      id: String(id),
      correctsId: correctsId === null ? null : String(correctsId),
    })),
  )
}

/** States people gave the action up to a civil day, latest first. */
export async function stateWordsOf(actionId: string, on: CivilDate): Promise<StateWord[]> {
  const rows = await db().actionState.findMany({
    where: { actionId, on: { lte: toDatabaseDate(on) } },
    select: { id: true, state: true, on: true, reason: true, byName: true, at: true },
    orderBy: { id: 'desc' },
  })
  return rows.map((row) => ({ ...row, id: String(row.id), on: fromDatabaseDate(row.on) }))
}
