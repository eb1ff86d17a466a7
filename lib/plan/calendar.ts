import type { CivilDate } from '@/lib/core/civil-date'
import { filterTree, type PlanFilters } from './filters'
import { groupBy } from './group-by'
import { type Mine, ownActions } from './mine'
import type { FollowedOccurrence, Period, ProgressState } from './model'
import { occurrenceState, occurrenceWords } from './occurrence-state'
import type { FollowedDeadline } from './progress'
import { type ActionRow, actionsUnder, type PlanNode } from './tree'

/** One occurrence in a calendar, with its action and its state on the day the plan is read. */
export type CalendarEntry = {
  action: ActionRow
  deadline: FollowedDeadline
  one: FollowedOccurrence
  state: ProgressState
  /** "en retard depuis le 01/07/2018" */
  words: string
}

/** What narrows a calendar: the conditions of the plan, where a state is the occurrence's own, and whose actions are wanted. */
export type CalendarFilters = PlanFilters & { mine?: Mine }

/** Every occurrence of the actions the filters keep that ends inside a period, by day, then late ones first. */
export function calendarEntries(
  tree: readonly PlanNode[],
  filters: CalendarFilters,
  { from, to }: Period,
  today: CivilDate,
): CalendarEntry[] {
  const { state, late, mine, from: _from, to: _to, ...ofActions } = filters
  const kept = filterTree(tree, ofActions)
  const actions = mine ? ownActions(kept, mine) : actionsUnder(kept)
  return actions
    .flatMap((action) => entriesOf(action, today))
    .filter(({ one }) => from <= one.to && one.to <= to)
    .filter((entry) => (state === undefined || entry.state === state) && (!late || entry.state === 'en_retard'))
    .toSorted((a, b) => (a.one.to === b.one.to ? urgency(a) - urgency(b) : a.one.to < b.one.to ? -1 : 1))
}

/** The occurrences of one action. */
export function entriesOf(action: ActionRow, today: CivilDate): CalendarEntry[] {
  return action.deadlines.flatMap((deadline) => {
    const context = { deadline, said: action.said, today }
    return deadline.occurrences.map((one) => ({
      action,
      deadline,
      one,
      state: occurrenceState(one, context),
      words: occurrenceWords(one, context),
    }))
  })
}

/** The entries of each day. */
export function byDay(entries: readonly CalendarEntry[]): Map<string, CalendarEntry[]> {
  return groupBy(entries, (entry) => entry.one.to)
}

const order: readonly ProgressState[] = ['en_retard', 'en_cours', 'a_venir', 'a_preciser', 'suspendue', 'realisee']

function urgency({ state }: CalendarEntry): number {
  const rank = order.indexOf(state)
  return rank < 0 ? order.length : rank
}
