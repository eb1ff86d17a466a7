import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { deadlineStatuses, type FollowedOccurrence, type Period, type ProgressState, recurrences } from './model'
import { type FollowedDeadline, occurrenceState } from './progress'
import { endFraction, startFraction } from './timeline-scale'
import { type ActionRow, actionsUnder, type PlanNode } from './tree'

/** The time one deadline takes, on a lane of its row. */
export type TimelineBar = { left: number; width: number; lane: number; state: ProgressState }

/** The day one occurrence is due: `at` is where that day ends. */
export type TimelineMark = { at: number; lane: number; state: ProgressState; to: CivilDate; text: string }

/** What a row of the timeline draws, and what it can only say. */
export type Track = {
  bars: readonly TimelineBar[]
  marks: readonly TimelineMark[]
  lanes: number
  /** Printed deadlines nobody can date. */
  unresolved: readonly string[]
  /** Occurrences that fall outside the plan's years, in words. */
  outside: readonly string[]
}

/** The track of an action on a day: a lane for each deadline that would otherwise cover another. */
export function actionTrack(action: ActionRow, today: CivilDate, period: Period): Track {
  const drawn = action.deadlines.filter((deadline) => deadline.occurrences.some((one) => inside(one, period)))
  const lanes = lanesOf(drawn.map((deadline) => extentOf(deadline, period)))
  const state = (deadline: FollowedDeadline, one: FollowedOccurrence) =>
    occurrenceState(action.said, deadline, one, today)
  return {
    bars: drawn.flatMap((deadline, index) =>
      deadline.occurrences
        .filter((one) => one.from !== null && inside(one, period))
        .map((one) => ({
          ...bounds(one, period),
          lane: lanes[index] ?? 0,
          state: state(deadline, one),
        })),
    ),
    marks: drawn
      .flatMap((deadline, index) =>
        deadline.occurrences
          .filter((one) => dueInside(one, period))
          .map((one) => ({
            at: endFraction(period, one.to),
            lane: lanes[index] ?? 0,
            state: state(deadline, one),
            to: one.to,
            text: occurrenceWords(deadline, one, state(deadline, one)),
          })),
      )
      .sort((a, b) => a.at - b.at || a.lane - b.lane),
    lanes: Math.max(1, ...lanes.map((lane) => lane + 1)),
    unresolved: action.unresolved,
    outside: action.deadlines.flatMap((deadline) =>
      deadline.occurrences
        .filter((one) => !dueInside(one, period))
        .map((one) => occurrenceWords(deadline, one, state(deadline, one))),
    ),
  }
}

/** The track of a branch: from its first day to its last, and what is late under it, day by day. */
export function branchTrack(node: PlanNode, today: CivilDate, period: Period): Track {
  const tracks = actionsUnder([node]).map((action) => actionTrack(action, today, period))
  const ends = tracks.flatMap(({ bars, marks }) => [
    ...bars.flatMap((bar) => [bar.left, bar.left + bar.width]),
    ...marks.map((mark) => mark.at),
  ])
  const late = new Map<CivilDate, TimelineMark[]>()
  for (const mark of tracks.flatMap((track) => track.marks))
    if (mark.state === 'en_retard') late.set(mark.to, [...(late.get(mark.to) ?? []), mark])
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  return {
    bars: ends.length === 0 ? [] : [{ left: first, width: last - first, lane: 0, state: 'a_venir' }],
    marks: [...late]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([to, marks]) => ({
        at: endFraction(period, to),
        lane: 0,
        state: 'en_retard',
        to,
        text: `${marks.length === 1 ? '1 échéance en retard' : `${marks.length} échéances en retard`} depuis le ${formatDate(to)}`,
      })),
    lanes: 1,
    unresolved: [],
    outside: [],
  }
}

/** "Deuxième vague, du 01/06/2018 au 30/11/2018 : en cours"; the date it was done, and its proof, when it was. */
export function occurrenceWords(deadline: FollowedDeadline, one: FollowedOccurrence, state: ProgressState): string {
  const label = deadline.label ?? (deadline.recurrence && recurrences[deadline.recurrence])
  const days = one.from === null ? formatDate(one.to) : `du ${formatDate(one.from)} au ${formatDate(one.to)}`
  return `${label ? `${label}, ` : ''}${days} : ${stateWords(deadline, one, state)}`
}

const occurrenceStateWords = {
  en_retard: 'en retard',
  en_cours: 'en cours',
  a_venir: 'à venir',
  realisee: 'faite',
  suspendue: 'suspendue',
  abandonnee: 'abandonnée',
  a_preciser: 'à préciser',
} satisfies Record<ProgressState, string>

function stateWords({ status }: FollowedDeadline, { done }: FollowedOccurrence, state: ProgressState): string {
  if (done) return `faite le ${formatDate(done.on)}${done.proof ? ` (${done.proof})` : ''}`
  if (state === 'realisee') return 'action dite réalisée'
  if (state === 'abandonnee') return 'action abandonnée'
  return status === null ? occurrenceStateWords[state] : deadlineStatuses[status]
}

type Extent = { left: number; right: number }

/** The lane of each extent: the first where nothing drawn before covers it. */
export function lanesOf(extents: readonly Extent[]): number[] {
  const taken: Extent[][] = []
  return extents.map((extent) => {
    const free = taken.findIndex((lane) => lane.every((one) => extent.left >= one.right || extent.right <= one.left))
    const lane = free < 0 ? taken.length : free
    taken[lane] = [...(taken[lane] ?? []), extent]
    return lane
  })
}

/** The room a mark takes before the end of its day, as a fraction: a due date alone needs some too. */
const markRoom = 0.02

function extentOf(deadline: FollowedDeadline, period: Period): Extent {
  const drawn = deadline.occurrences.filter((one) => inside(one, period)).map((one) => bounds(one, period))
  const right = Math.max(...drawn.map((one) => one.left + one.width))
  return { left: Math.min(...drawn.map((one) => one.left), right - markRoom), right }
}

function bounds(one: FollowedOccurrence, period: Period): { left: number; width: number } {
  const left = startFraction(period, one.from ?? one.to)
  return { left, width: Math.max(0, endFraction(period, one.to) - left) }
}

function inside(one: FollowedOccurrence, period: Period): boolean {
  return one.to >= period.from && (one.from ?? one.to) <= period.to
}

function dueInside(one: FollowedOccurrence, period: Period): boolean {
  return one.to >= period.from && one.to <= period.to
}
