import { addDays, type CivilDate } from '@/lib/core/civil-date'
import type { DeadlineFacts, FollowedOccurrence, OccurrenceDone, Period, ProgressState, SetState } from './model'
import { followOccurrences } from './occurrences'

/** Everything the state of an action depends on, on the day it is read. */
export type ActionFacts = {
  /** The last word of a person, null when nobody spoke. */
  said: SetState | null
  deadlines: readonly DeadlineFacts[]
  done: readonly OccurrenceDone[]
}

export type FollowedDeadline = DeadlineFacts & { occurrences: readonly FollowedOccurrence[] }

/** An occurrence still to do, with the deadline it belongs to; `late` when its last day is over. */
export type NextDeadline = { raw: string; label: string | null; to: CivilDate; late: boolean }

/** A due date alone is "en cours" this many days before it (handbook, §2 Progress). */
export const daysBeforeDueDate = 30

/** The deadlines of an action, each with its occurrences and what people said of them. */
export function followDeadlines(action: ActionFacts, plan: Period): FollowedDeadline[] {
  return action.deadlines.map((deadline) => ({
    ...deadline,
    occurrences: followOccurrences(deadline, plan, action.done),
  }))
}

/**
 * State of an action on a civil day (Paris), the first that applies in the handbook's order. A deadline whose every
 * occurrence is done is closed and weighs no more; when all are closed, people have said everything done, occurrence by
 * occurrence: `realisee` (docs/decisions/0073). Once somebody reopened the action only a person closes it: with no deadline
 * open, it is then `a_preciser`.
 * A suspended or deferred deadline is not counted late, and one "en attente" counts for nothing.
 */
export function stateOf(action: ActionFacts, today: CivilDate, plan: Period): ProgressState {
  return stateOfFollowed(action.said, followDeadlines(action, plan), today)
}

/** Same as `stateOf`, from deadlines already followed. */
export function stateOfFollowed(
  said: SetState | null,
  deadlines: readonly FollowedDeadline[],
  today: CivilDate,
): ProgressState {
  if (said === 'abandonnee' || said === 'realisee') return said
  const open = deadlines.filter((deadline) => !isClosed(deadline))
  if (open.length === 0) return deadlines.length === 0 || said === 'rouverte' ? 'a_preciser' : 'realisee'
  if (open.every(isSetAside)) return 'suspendue'
  const live = open.filter(isLive).flatMap((deadline) => deadline.occurrences)
  if (live.some((occurrence) => isLate(occurrence, today))) return 'en_retard'
  if (live.some((occurrence) => isInside(occurrence, today))) return 'en_cours'
  return live.length > 0 ? 'a_venir' : 'a_preciser'
}

/** The earliest occurrence nobody said done, late ones first; null when none is left or a person closed the action. */
export function nextDeadline(
  said: SetState | null,
  deadlines: readonly FollowedDeadline[],
  today: CivilDate,
): NextDeadline | null {
  if (said === 'abandonnee' || said === 'realisee') return null
  let next: NextDeadline | null = null
  for (const deadline of deadlines.filter(isLive)) {
    const occurrence = deadline.occurrences.find((one) => one.done === null)
    if (!occurrence || (next !== null && next.to <= occurrence.to)) continue
    next = { raw: deadline.raw, label: deadline.label, to: occurrence.to, late: isLate(occurrence, today) }
  }
  return next
}

/** State of one occurrence, as if its deadline were alone; what a person said of the whole action weighs first, unless it was done. */
export function occurrenceState(
  said: SetState | null,
  deadline: FollowedDeadline,
  occurrence: FollowedOccurrence,
  today: CivilDate,
): ProgressState {
  if (occurrence.done !== null) return 'realisee'
  return stateOfFollowed(said, [{ ...deadline, occurrences: [occurrence] }], today)
}

/** The last day is inside: a deadline ends at 23:59:59 in Paris. */
export function isLate(occurrence: FollowedOccurrence, today: CivilDate): boolean {
  return occurrence.done === null && occurrence.to < today
}

/** True when some deadline cannot be dated, or waits: the text is shown as printed and said "à préciser". */
export function isUnresolved(deadline: FollowedDeadline): boolean {
  return deadline.occurrences.length === 0 && !isSetAside(deadline)
}

function isInside(occurrence: FollowedOccurrence, today: CivilDate): boolean {
  const start = occurrence.from ?? addDays(occurrence.to, -daysBeforeDueDate)
  return start <= today && today <= occurrence.to
}

function isClosed(deadline: FollowedDeadline): boolean {
  return deadline.occurrences.length > 0 && deadline.occurrences.every((one) => one.done !== null)
}

function isSetAside(deadline: FollowedDeadline): boolean {
  return deadline.status === 'suspended' || deadline.status === 'deferred'
}

function isLive(deadline: FollowedDeadline): boolean {
  return deadline.status === null
}
