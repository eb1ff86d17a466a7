import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { deadlineStatuses, type FollowedOccurrence, progressStates, recurrences } from '@/lib/plan/model'
import { occurrenceState } from '@/lib/plan/occurrence-state'
import { type FollowedDeadline, stateOfFollowed } from '@/lib/plan/progress'
import type { ActionRow } from '@/lib/plan/tree'
import type { ExportDefinition } from '../definition'
import { exportKinds } from '../model'
import { type PlacedAction, type PlanReading, placedActions, planHead, planReading } from '../plan-reading'
import { type Column, type ExportTable, tableOf } from '../table'
import { placeColumns } from './actions'

type Row = PlacedAction & { deadline: FollowedDeadline; occurrence: FollowedOccurrence | null; state: string }

const columns: readonly Column<Row>[] = [
  ...placeColumns,
  { title: 'Action', type: 'text', width: 50, paper: 28, value: ({ action }) => action.title },
  { title: 'Échéance imprimée', type: 'text', width: 26, paper: 14, value: ({ deadline }) => deadline.raw },
  { title: 'Récurrence', type: 'text', width: 16, value: ({ deadline }) => recurrenceWords(deadline) },
  { title: 'Du', type: 'date', width: 12, value: ({ occurrence }) => occurrence?.from ?? null },
  { title: 'Au', type: 'date', width: 12, paper: 9, value: ({ occurrence }) => occurrence?.to ?? null },
  { title: 'État', type: 'text', width: 13, paper: 9, value: ({ state }) => state },
  { title: 'Faite le', type: 'date', width: 12, paper: 9, value: ({ occurrence }) => occurrence?.done?.on ?? null },
  {
    title: 'Justification',
    type: 'text',
    width: 36,
    paper: 14,
    value: ({ occurrence }) => occurrence?.done?.proof ?? null,
  },
  { title: 'Acteurs', type: 'text', width: 26, value: ({ action }) => action.actors.join(', ') || null },
]

/** One line an occurrence; a deadline nobody can date keeps one line, without days. */
export const occurrencesExport: ExportDefinition<ExportTable> = {
  kind: 'occurrences',
  size: async (asked) => occurrenceRows(await planReading(asked)).length,
  read: async (asked) => {
    const reading = await planReading(asked)
    return tableOf(await planHead(asked, exportKinds.occurrences, reading), columns, occurrenceRows(reading))
  },
}

function occurrenceRows({ tree, on }: PlanReading): Row[] {
  return placedActions(tree).flatMap((placed) =>
    placed.action.deadlines.flatMap((deadline) => {
      const list = deadline.occurrences.length > 0 ? deadline.occurrences : [null]
      return list.map((occurrence) => ({
        ...placed,
        deadline,
        occurrence,
        state: stateWords(deadline, occurrence, placed.action, on),
      }))
    }),
  )
}

/** State of one occurrence, as the page of the action shows it. */
function stateWords(deadline: FollowedDeadline, one: FollowedOccurrence | null, { said }: ActionRow, today: CivilDate) {
  if (one) return progressStates[occurrenceState(one, { deadline, said, today })]
  return progressStates[stateOfFollowed(said, [deadline], today)]
}

function recurrenceWords({ recurrence, status }: FollowedDeadline): string | null {
  return [recurrence && recurrences[recurrence], status && deadlineStatuses[status]].filter(Boolean).join(', ') || null
}
