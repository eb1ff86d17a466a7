import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { planPeriod } from '@/lib/plan/model'
import { planRecords } from '@/lib/plan/queries/plan-tree'
import { actionsUnder, buildTree } from '@/lib/plan/tree'
import type { Db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { demoPerson } from '../people'
import { instantOf } from '../story'
import { type Told, tellProgress } from './told'

const today = '2018-06-15' as CivilDate
/** Some days after the arrêté: nothing is said before. */
const firstDay = '2016-06-06' as CivilDate

type Said = { told: Told; by: CurrentUser; at: Date }

/**
 * Two years of fictitious progress on the real plan, said by demo persons on past days: rows and journal lines as the commands
 * write them, in one statement a table since there are hundreds. Loading again changes nothing. The plan must be there.
 */
export async function seedProgress(db: Db): Promise<void> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { code: 'guadeloupe-2016-2019' },
    select: { id: true, regionCode: true, startYear: true, endYear: true },
  })
  const scope = { where: { action: { planId: plan.id } } }
  if ((await db.actionState.count(scope)) > 0) return
  const tree = buildTree(await planRecords(plan.id, today), today, planPeriod(plan))
  const owners = [await demoPerson(db, 'ars_officer'), await demoPerson(db, 'dcgdr')]
  const said = inOrder(tellProgress(actionsUnder(tree), today), owners)
  await db.$transaction([
    db.actionState.createMany({ data: said.flatMap(stateRow) }),
    db.occurrenceState.createMany({ data: said.flatMap(occurrenceRow) }),
    db.progressNote.createMany({ data: said.flatMap(noteRow) }),
    db.meteoWord.createMany({ data: said.flatMap(meteoRow) }),
    db.yearlyJudgement.createMany({ data: said.flatMap(judgementRow) }),
    db.auditEvent.createMany({ data: said.map((one) => journalLine(one, plan.regionCode)) }),
  ])
}

/** Said on the day told, or when the arrêté was out, the two co-owners in turn: the order of the rows is the order of the days. */
function inOrder(told: readonly Told[], owners: readonly CurrentUser[]): Said[] {
  const sorted = told.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const said = sorted.flatMap((one, index) => {
    const by = owners[index % 3 === 2 ? 1 : 0]
    const day = one.on < firstDay ? firstDay : one.on
    return by ? [{ told: one, by, at: instantOf(day, (index * 37) % 480) }] : []
  })
  return said.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function signature({ told, by, at }: Said) {
  return { actionId: told.actionId, byUserId: by.id, byName: by.name, at }
}

function stateRow(said: Said): Prisma.ActionStateCreateManyInput[] {
  const { told } = said
  if (told.kind !== 'state') return []
  return [{ ...signature(said), state: told.state, on: toDatabaseDate(told.on), reason: told.reason }]
}

function occurrenceRow(said: Said): Prisma.OccurrenceStateCreateManyInput[] {
  const { told } = said
  if (told.kind !== 'occurrence') return []
  const { position, endsOn, done, on, proof } = told
  const days = { endsOn: toDatabaseDate(endsOn), on: toDatabaseDate(on) }
  return [{ ...signature(said), deadlinePosition: position, ...days, done, proof }]
}

function noteRow(said: Said): Prisma.ProgressNoteCreateManyInput[] {
  return said.told.kind === 'note' ? [{ ...signature(said), text: said.told.text }] : []
}

function meteoRow(said: Said): Prisma.MeteoWordCreateManyInput[] {
  const { told } = said
  if (told.kind !== 'meteo') return []
  return [{ ...signature(said), meteo: told.meteo, sentence: told.sentence, on: toDatabaseDate(told.on) }]
}

function judgementRow(said: Said): Prisma.YearlyJudgementCreateManyInput[] {
  const { told } = said
  if (told.kind !== 'judgement') return []
  const { year, attained, onTime, progress } = told
  return [{ ...signature(said), year, attained, onTime, progress }]
}

function journalLine({ told, by, at }: Said, regionCode: string | null): Prisma.AuditEventCreateManyInput {
  const object = { objectType: 'action', objectId: told.actionId, objectName: told.name }
  const actor = { actorId: by.id, actorName: by.name, actorRole: by.role }
  return { at, ...actor, ...object, regionCode, ...fact(told) }
}

function fact(told: Told) {
  if (told.kind === 'note') return { type: 'action.note-added', after: { note: told.text } }
  if (told.kind === 'meteo') return { type: 'meteo.said', after: { meteo: told.meteo, sentence: told.sentence } }
  if (told.kind === 'judgement') return judgementFact(told)
  if (told.kind === 'state') {
    const { state, on, reason, before } = told
    return { type: 'action.state-set', before: { state: before }, after: { state, on, ...(reason && { reason }) } }
  }
  const { deadline, endsOn, done, on, proof } = told
  const occurrence = { deadline, endsOn }
  const after = { ...occurrence, done, on, ...(proof && { proof }) }
  return { type: 'occurrence.state-set', before: { ...occurrence, done: !done }, after }
}

function judgementFact({ year, before, attained, onTime, progress }: Extract<Told, { kind: 'judgement' }>) {
  const after = { year, attained, onTime, progress }
  return { type: 'judgement.given', ...(before && { before: { year, ...before } }), after }
}
