import type { CivilDate } from '@/lib/core/civil-date'
import type { ActionRow } from '@/lib/plan/tree'

/** Days ahead the home page looks at. */
export const daysAhead = 30

/** An action on the home page, with the day it is late since or due on. */
export type DueAction = { id: string; number: string; title: string; actors: readonly string[]; to: CivilDate }

/** What a person must look at in a plan on a day; `actor` names their body when only its actions are counted. */
export type PlanWork = {
  plan: { code: string; title: string }
  actor: string | null
  on: CivilDate
  until: CivilDate
  total: number
  late: readonly DueAction[]
  soon: readonly DueAction[]
}

/** The late actions, the longest late first. */
export function lateActions(actions: readonly ActionRow[]): DueAction[] {
  return byDay(
    actions.flatMap((action) => (action.state === 'en_retard' && action.next ? [due(action, action.next.to)] : [])),
  )
}

/** The actions with an occurrence still to do that ends between two days, both inside, each once, at its first such day. */
export function dueActions(actions: readonly ActionRow[], from: CivilDate, to: CivilDate): DueAction[] {
  return byDay(
    actions.filter(isOpen).flatMap((action) => {
      const days = action.deadlines
        .filter((deadline) => deadline.status === null)
        .flatMap((deadline) => deadline.occurrences)
        .filter((one) => one.done === null && one.to >= from && one.to <= to)
        .map((one) => one.to)
        .sort()
      return days[0] === undefined ? [] : [due(action, days[0])]
    }),
  )
}

function isOpen(action: ActionRow): boolean {
  return action.said !== 'realisee' && action.said !== 'abandonnee'
}

function due({ id, number, title, actors }: ActionRow, to: CivilDate): DueAction {
  return { id, number, title, actors, to }
}

/** In the order of days; the order of the plan among those of one day. */
function byDay(lines: DueAction[]): DueAction[] {
  return lines.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}
