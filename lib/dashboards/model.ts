import type { CivilDate } from '@/lib/core/civil-date'
import { firstDueDay } from '@/lib/plan/due'
import type { ActionRow, PlanNode } from '@/lib/plan/tree'
import type { StateLine } from './state-counts'

/** Days ahead the home page looks at. */
export const daysAhead = 30

/** An action on the home page, with the day it is late since or due on. */
export type DueAction = Pick<ActionRow, 'id' | 'number' | 'title' | 'actors'> & { programme: string; to: CivilDate }

/** An action with the title of its programme, or sub-programme: its number alone names nothing. */
export type PlacedAction = { programme: string; action: ActionRow }

/** Every action of a plan, placed, in reading order. */
export function placedActions(nodes: readonly PlanNode[], programme = ''): PlacedAction[] {
  return nodes.flatMap((node) =>
    node.action
      ? [{ programme, action: node.action }]
      : placedActions(node.children, node.kind === 'programme' ? node.title : programme),
  )
}

/** What a person must look at in a plan on a day; `actor` names their body when only its actions are counted. */
export type PlanWork = {
  plan: { code: string; title: string }
  actor: string | null
  on: CivilDate
  until: CivilDate
  total: number
  late: readonly DueAction[]
  soon: readonly DueAction[]
  /** Programme by programme, over the same actions. */
  lines: readonly StateLine[]
  waiting: PlanWaiting
}

/** What waits for a gesture of the person in their plan. */
export type PlanWaiting = {
  /** Actions whose deadlines say nothing that can be dated, for who may correct them. */
  unclear: number
  avenants: readonly { id: string; number: number; effectiveOn: CivilDate }[]
  /** The last year that is over, and how many actions of it nobody judged. */
  judge: { year: number; count: number } | null
  /** Actions with a thread of comments left open. */
  threads: readonly { id: string; title: string }[]
}

/** The figures of a regional plan, without one word of its actions. */
export type PlanAggregates = { title: string; on: CivilDate; lines: readonly StateLine[] }

/** The late actions, the longest late first. */
export function lateActions(actions: readonly PlacedAction[]): DueAction[] {
  return byDay(
    actions.flatMap((placed) => {
      const { state, next } = placed.action
      return state === 'en_retard' && next ? [due(placed, next.to)] : []
    }),
  )
}

/** The actions with an occurrence still to do that ends between two days, both inside, each once, at its first such day. */
export function dueActions(actions: readonly PlacedAction[], from: CivilDate, to: CivilDate): DueAction[] {
  return byDay(
    actions.flatMap((placed) => {
      const day = firstDueDay(placed.action, { from, to })
      return day === null ? [] : [due(placed, day)]
    }),
  )
}

function due({ programme, action: { id, number, title, actors } }: PlacedAction, to: CivilDate): DueAction {
  return { id, number, title, actors, programme, to }
}

/** In the order of days; the order of the plan among those of one day. */
function byDay(lines: DueAction[]): DueAction[] {
  return lines.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}
