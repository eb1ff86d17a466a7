import { addDays, type CivilDate, startOfParisDay } from '@/lib/core/civil-date'
import { type CalendarEntry, entriesOf } from './calendar'
import { type Mine, ownActions } from './mine'
import type { ProgressState } from './model'
import { occurrenceDays } from './occurrence-state'
import { type ActionRow, actionsUnder, type PlanNode } from './tree'

/** One occurrence as an event of a calendar: a whole day. */
export type FeedEvent = {
  /** The same for ever: an action, a deadline, a last day. */
  uid: string
  actionId: string
  day: CivilDate
  summary: string
  description: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  /** Never goes down: a calendar keeps the highest. */
  sequence: number
  modifiedAt: Date
}

/** How often something was written, and when last. */
export type Written = { count: number; at: Date }

/** What was written of the actions of a plan up to the day it is read: by action (versions, states), and by occurrence. */
export type FeedHistory = {
  actions: ReadonlyMap<string, Written>
  /** Keyed by `occurrenceKey`. */
  occurrences: ReadonlyMap<string, Written>
}

/** Names an occurrence for ever. */
export function occurrenceKey(actionId: string, deadlinePosition: number, endsOn: CivilDate): string {
  return `${actionId}:${deadlinePosition}:${endsOn}`
}

/** Done occurrences stay in the feed for a year: older ones are history, not calendar. */
const doneKeptDays = 365

/** The occurrences a person follows, as events: all that is open, and what was done during the last year. `mine`: only the person's own. */
export function feedEvents(
  tree: readonly PlanNode[],
  history: FeedHistory,
  today: CivilDate,
  mine: Mine | null,
): FeedEvent[] {
  const oldest = addDays(today, -doneKeptDays)
  return (mine ? ownActions(tree, mine) : actionsUnder(tree))
    .flatMap((action) => entriesOf(action, today).map((entry) => ({ action, entry })))
    .filter(({ entry }) => entry.state !== 'realisee' || entry.one.to >= oldest)
    .map(({ action, entry }) => eventOf(action, entry, history, today))
}

function eventOf(action: ActionRow, entry: CalendarEntry, history: FeedHistory, today: CivilDate): FeedEvent {
  const { deadline, one, words } = entry
  const key = occurrenceKey(action.id, deadline.position, one.to)
  const over = today > one.to
  const written = [history.actions.get(action.id), history.occurrences.get(key)].filter((held) => held !== undefined)
  const dates = [...written.map(({ at }) => at), ...(over ? [startOfParisDay(addDays(one.to, 1))] : [])]
  return {
    uid: `${action.id}-${deadline.position}-${one.to}@plan.gdr`,
    actionId: action.id,
    day: one.to,
    summary: `${markOf(entry)}${action.title}${deadline.label ? ` (${deadline.label})` : ''}`,
    description: [
      `Action ${action.number} · ${words}`,
      `Échéance imprimée\u00a0: ${deadline.raw}`,
      `Occurrence ${occurrenceDays(one)} ; elle finit à 23\u00a0h\u00a059, heure de Paris.`,
      ...(action.actors.length > 0 ? [`Acteurs\u00a0: ${action.actors.join(', ')}`] : []),
    ].join('\n'),
    status: statusOf(entry),
    sequence: written.reduce((sum, { count }) => sum + count, 0) + (over ? 1 : 0),
    modifiedAt: new Date(Math.max(0, ...dates.map((date) => date.getTime()))),
  }
}

/** A state that must be seen in a calendar is said in the title: colours of a calendar are its owner's. */
const marks: Partial<Record<ProgressState, string>> = {
  en_retard: 'En retard\u00a0: ',
  realisee: 'Fait\u00a0: ',
  suspendue: 'Suspendu\u00a0: ',
  abandonnee: 'Abandonné\u00a0: ',
  a_preciser: 'En attente\u00a0: ',
}

function markOf(entry: CalendarEntry): string {
  return isClosedAlone(entry) ? 'Clos\u00a0: ' : (marks[entry.state] ?? '')
}

/** Nobody said this occurrence done: its action was closed, and asks nothing more. */
function isClosedAlone({ state, one }: CalendarEntry): boolean {
  return state === 'realisee' && one.done === null
}

function statusOf(entry: CalendarEntry): FeedEvent['status'] {
  const { state } = entry
  if (state === 'abandonnee' || isClosedAlone(entry)) return 'CANCELLED'
  return state === 'suspendue' || state === 'a_preciser' ? 'TENTATIVE' : 'CONFIRMED'
}
