import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import type { DeadlineFacts, OccurrenceDone, Period } from '@/lib/plan/model'

/** A civil date a test writes; throws on one that does not exist, so that a typo never makes a test pass. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text)
  if (date === null) throw new Error(`not a civil date: ${text}`)
  return date
}

export const period2016: Period = { from: day('2016-01-01'), to: day('2019-12-31') }

/** A deadline with nothing but what the test says. */
export function deadline(
  facts: Partial<Omit<DeadlineFacts, 'from' | 'to'>> & { from?: string; to?: string } = {},
): DeadlineFacts {
  return {
    position: facts.position ?? 1,
    raw: facts.raw ?? 'échéance imprimée',
    label: facts.label ?? null,
    from: facts.from === undefined ? null : day(facts.from),
    to: facts.to === undefined ? null : day(facts.to),
    recurrence: facts.recurrence ?? null,
    status: facts.status ?? null,
  }
}

/** The word that an occurrence is done. */
export function done(endsOn: string, deadlinePosition = 1, on = endsOn): OccurrenceDone {
  return { deadlinePosition, endsOn: day(endsOn), on: day(on), proof: null }
}
