import type { Meteo } from '@/lib/plan/meteo'
import { type ProgressState, progressStates } from '@/lib/plan/model'
import type { ActionRow, PlanNode } from '@/lib/plan/tree'

/** How many actions are in each state on a day. */
export type StateCounts = Readonly<Record<ProgressState, number>>

/** A line of the table of a perimeter: a programme, or the plan of a region. */
export type StateLine = {
  id: string
  title: string
  counts: StateCounts
  total: number
  /** What somebody said of the programme; null while nobody did. */
  meteo: Meteo | null
}

const states = Object.keys(progressStates) as ProgressState[]

/** Counts of actions by state, zero where there is none. */
export function countStates(actions: readonly Pick<ActionRow, 'state'>[]): StateCounts {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<ProgressState, number>
  for (const { state } of actions) counts[state] += 1
  return counts
}

/** One line for each programme that stands under a part, its sub-programmes inside; a programme without a kept action has none. */
export function programmeLines(nodes: readonly PlanNode[], keeps: (action: ActionRow) => boolean): StateLine[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'programme') return programmeLines(node.children, keeps)
    const actions = actionsOf(node).filter(keeps)
    return actions.length === 0 ? [] : [{ ...stateLine(node.id, node.title, actions), meteo: node.meteo }]
  })
}

export function stateLine(id: string, title: string, actions: readonly ActionRow[]): StateLine {
  return { id, title, counts: countStates(actions), total: actions.length, meteo: null }
}

/** All lines put together. */
export function sumLines(lines: readonly StateLine[]): { counts: StateCounts; total: number } {
  const counts = { ...countStates([]) }
  for (const line of lines) for (const state of states) counts[state] += line.counts[state]
  return { counts, total: lines.reduce((sum, line) => sum + line.total, 0) }
}

function actionsOf(node: PlanNode): ActionRow[] {
  return node.action ? [node.action] : node.children.flatMap(actionsOf)
}
