import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { actionName, chantierName, planPeriod } from '../model'
import { type HeldPlan, holdPlan, refuseClosedPlan } from './stored-action'

export type SubjectType = 'action' | 'chantier' | 'programme'

/** What a météo, a comment or a judgement is about, held until the end of the transaction: two people write one after the other. */
export type HeldSubject = {
  type: SubjectType
  id: string
  name: string
  plan: HeldPlan
  /** Bodies named by an action; none for what stands above. */
  actorBodyIds: readonly string[]
}

/** The same, of a plan that is not clos: what nearly every write needs. */
export async function holdOpenSubject(tx: Tx, user: CurrentUser, asked: AskedSubject): Promise<HeldSubject> {
  const subject = await holdSubject(tx, user, asked)
  refuseClosedPlan(subject.plan)
  return subject
}

type AskedSubject = { subject: SubjectType; id: string; on?: CivilDate }

/** Holds an action, a chantier or a programme of a plan the person reads, as in force on a day (today when none is given). */
export async function holdSubject(tx: Tx, user: CurrentUser, asked: AskedSubject): Promise<HeldSubject> {
  const { subject: type, id } = asked
  const planId = await planIdOf(tx, type, id)
  if (planId === null) throw new AppError('OUT_OF_PERIMETER')
  const plan = await holdPlan(tx, user, planId, 'share')
  await lockRow(tx, type, id)
  const words = await wordsOn(tx, type, id, insidePlan(asked.on ?? (await today(tx)), plan))
  if (words === null) throw new AppError('INVALID_INPUT', { message: `${outOfForce[type]} ; rien n’a été enregistré.` })
  return { type, id, plan, ...words }
}

const outOfForce: Record<SubjectType, string> = {
  action: 'Cette action n’est pas en vigueur à cette date',
  chantier: 'Ce chantier n’est pas en vigueur à cette date',
  programme: 'Ce programme n’est pas en vigueur à cette date',
}

async function planIdOf(tx: Tx, type: SubjectType, id: string): Promise<string | null> {
  const query = { where: { id }, select: { planId: true } }
  if (type === 'action') return (await tx.action.findUnique(query))?.planId ?? null
  if (type === 'chantier') return (await tx.chantier.findUnique(query))?.planId ?? null
  return (await tx.programme.findUnique(query))?.planId ?? null
}

async function lockRow(tx: Tx, type: SubjectType, id: string): Promise<void> {
  if (type === 'action') await tx.$queryRaw`select id from "Action" where id = ${id}::uuid for update`
  else if (type === 'chantier') await tx.$queryRaw`select id from "Chantier" where id = ${id}::uuid for update`
  else await tx.$queryRaw`select id from "Programme" where id = ${id}::uuid for update`
}

type Words = { name: string; actorBodyIds: string[] }

async function wordsOn(tx: Tx, type: SubjectType, id: string, on: CivilDate): Promise<Words | null> {
  const day = toDatabaseDate(on)
  const inForce = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] }
  if (type === 'action') {
    const select = { number: true, title: true, actors: { select: { bodyId: true } } }
    const row = await tx.actionVersion.findFirst({ where: { actionId: id, ...inForce }, select })
    return row && { name: actionName(row), actorBodyIds: row.actors.map((actor) => actor.bodyId) }
  }
  if (type === 'chantier') {
    const select = { number: true, title: true }
    const row = await tx.chantierVersion.findFirst({ where: { chantierId: id, ...inForce }, select })
    return row && { name: chantierName(row), actorBodyIds: [] }
  }
  const select = { title: true }
  const row = await tx.programmeVersion.findFirst({ where: { programmeId: id, ...inForce }, select })
  return row && { name: row.title, actorBodyIds: [] }
}

/** The day itself, or the nearest day of the plan's period. */
function insidePlan(day: CivilDate, plan: HeldPlan): CivilDate {
  const { from, to } = planPeriod(plan)
  if (day < from) return from
  return day > to ? to : day
}
