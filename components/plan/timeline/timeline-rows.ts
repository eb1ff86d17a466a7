import type { TreeCount, TreeRow } from '@/components/ui/tree-rows'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Period, ProgressState } from '@/lib/plan/model'
import { actionTrack, branchTrack, type Track } from '@/lib/plan/timeline'
import type { PlanNode } from '@/lib/plan/tree'
import { countsOf, planRow, type Unfolding } from '../plan-rows'

/** A line of the timeline: the line of the tree, its state, and what is drawn beside it. */
export type TimelineRow = TreeRow & {
  state: ProgressState | null
  /** What a branch holds. */
  counts?: readonly TreeCount[]
  track: Track
}

type Reading = { on: CivilDate; period: Period; unfolding: Unfolding; query: string }

/** The lines of the timeline, in reading order. */
export function timelineRows(nodes: readonly PlanNode[], reading: Reading, level = 1): TimelineRow[] {
  return nodes.flatMap((node) => [
    timelineRow(node, reading, level),
    ...timelineRows(node.children, reading, level + 1),
  ])
}

function timelineRow(node: PlanNode, { on, period, unfolding, query }: Reading, level: number): TimelineRow {
  return {
    ...planRow(node, unfolding, query, level),
    cells: [],
    ...(node.action ? {} : { counts: countsOf(node.counts) }),
    state: node.action?.state ?? null,
    track: node.action ? actionTrack(node.action, on, period) : branchTrack(node, on, period),
  }
}

/** An occurrence with the action it belongs to: a line of the list read on a phone. */
export type DatedLine = {
  key: string
  to: CivilDate
  state: ProgressState
  text: string
  action: TimelineRow
  place: string
}

/** Every occurrence drawn, by date, late ones among the others. */
export function datedLines(rows: readonly TimelineRow[]): DatedLine[] {
  let place = ''
  const lines = rows.flatMap((row) => {
    if (row.state === null) {
      if (row.href) place = row.label
      return []
    }
    return row.track.marks.map(({ to, state, text }, index) => ({
      ...{ key: `${row.id} ${index}`, to, state, text },
      ...{ action: row, place },
    }))
  })
  return lines.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))
}
