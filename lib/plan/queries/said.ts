import 'server-only'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import type { Db, Tx } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { OccurrenceDone, SetState } from '../model'

/** What people said of the actions of a plan (or of one action), as of a civil day. */
export type Said = { states: Map<string, SetState>; done: Map<string, OccurrenceDone[]> }

type Scope = { planId: string } | { actionId: string }

/** The last word on each action and each occurrence whose day is not after `on`. */
export async function saidOf(client: Db | Tx, scope: Scope, on: CivilDate): Promise<Said> {
  const where = { ...('planId' in scope ? { action: scope } : scope), on: { lte: toDatabaseDate(on) } }
  const [states, occurrences] = await Promise.all([
    client.actionState.findMany({ where, select: { actionId: true, state: true }, orderBy: { id: 'asc' } }),
    client.occurrenceState.findMany({ where, select: occurrenceColumns, orderBy: { id: 'asc' } }),
  ])
  return { states: new Map(states.map((one) => [one.actionId, one.state])), done: lastDone(occurrences) }
}

const occurrenceColumns = {
  actionId: true,
  deadlinePosition: true,
  endsOn: true,
  done: true,
  on: true,
  proof: true,
} satisfies Prisma.OccurrenceStateSelect

type OccurrenceRow = Prisma.OccurrenceStateGetPayload<{ select: typeof occurrenceColumns }>

/** Rows come in the order they were written: a later one replaces the earlier word on the same occurrence. */
function lastDone(rows: readonly OccurrenceRow[]): Map<string, OccurrenceDone[]> {
  const last = new Map(rows.map((row) => [`${row.actionId} ${row.deadlinePosition} ${row.endsOn.getTime()}`, row]))
  const done = new Map<string, OccurrenceDone[]>()
  for (const row of last.values()) {
    if (!row.done) continue
    const word = {
      deadlinePosition: row.deadlinePosition,
      endsOn: fromDatabaseDate(row.endsOn),
      on: fromDatabaseDate(row.on),
      proof: row.proof,
    }
    done.set(row.actionId, [...(done.get(row.actionId) ?? []), word])
  }
  return done
}
