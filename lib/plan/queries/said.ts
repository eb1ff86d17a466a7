import 'server-only'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { OccurrenceDone, SetState } from '../model'

/** What people said of one action, as of a civil day: the last word on it and on each of its occurrences, as `actionRecords` reads it for a whole plan. */
export async function saidOf(
  actionId: string,
  on: CivilDate,
): Promise<{ state: SetState | null; done: OccurrenceDone[] }> {
  const where = { actionId, on: { lte: toDatabaseDate(on) } }
  const [state, occurrences] = await Promise.all([
    db().actionState.findFirst({ where, select: { state: true }, orderBy: { id: 'desc' } }),
    db().occurrenceState.findMany({
      where,
      select: { deadlinePosition: true, endsOn: true, done: true, on: true, proof: true },
      orderBy: { id: 'desc' },
      distinct: ['deadlinePosition', 'endsOn'],
    }),
  ])
  return {
    state: state?.state ?? null,
    done: occurrences
      .filter((word) => word.done)
      .map(({ deadlinePosition, proof, ...word }) => ({
        deadlinePosition,
        endsOn: fromDatabaseDate(word.endsOn),
        on: fromDatabaseDate(word.on),
        proof,
      })),
  }
}
