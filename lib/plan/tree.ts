import type { CivilDate } from '@/lib/core/civil-date'
import { groupBy } from './group-by'
import type { Meteo } from './meteo'
import type { DeadlineFacts, OccurrenceDone, Period, ProgressState, SetState } from './model'
import { chantierName } from './model'
import {
  type FollowedDeadline,
  followDeadlines,
  isUnresolved,
  type NextDeadline,
  nextDeadline,
  stateOfFollowed,
} from './progress'
import { type RollUp, rollUp, sumRollUps } from './rollup'

/** The rows of a plan in force on a date, as the database holds them, in reading order. */
export type PlanRecords = {
  parts: readonly PartRecord[]
  programmes: readonly ProgrammeRecord[]
  chantiers: readonly ChantierRecord[]
  actions: readonly ActionRecord[]
  /** Axes and objectives of the national plan declined by a programme or an action, by its id. */
  declined?: ReadonlyMap<string, readonly string[]>
}
export type PartRecord = { id: string; title: string; lead: string | null }
export type ProgrammeRecord = {
  id: string
  partId: string
  parentId: string | null
  title: string
  blocs: readonly number[]
  /** The last word of a person, null when nobody spoke. */
  meteo?: Meteo | null
}
export type ChantierRecord = {
  id: string
  programmeId: string
  number: number | null
  title: string | null
  meteo?: Meteo | null
}
export type ActionRecord = {
  id: string
  chantierId: string
  number: string
  title: string
  regional: boolean
  deadlines: readonly DeadlineFacts[]
  actors: readonly string[]
  indicatorCount: number
  said: SetState | null
  meteo?: Meteo | null
  done: readonly OccurrenceDone[]
}

/** An action as the table shows it. */
export type ActionRow = Omit<ActionRecord, 'done' | 'deadlines'> & {
  state: ProgressState
  next: NextDeadline | null
  deadlines: readonly FollowedDeadline[]
  /** Printed deadlines nobody can date: shown as they are, "à préciser". */
  unresolved: readonly string[]
}

/** One row of the plan and what stands under it; `action` on the leaves only. */
export type PlanNode = {
  kind: 'part' | 'programme' | 'chantier' | 'action'
  id: string
  number: string | null
  title: string
  /** Who leads a part. */
  lead: string | null
  blocs: readonly number[]
  /** Axes and objectives of the national plan it declines. */
  declines: readonly string[]
  counts: RollUp
  /** What a person feels of it, null when nobody said. */
  meteo: Meteo | null
  action: ActionRow | null
  children: readonly PlanNode[]
}

/** The plan as a tree: part → programme → (sub-programme →) chantier → action, each level with its counts on that day. */
export function buildTree(records: PlanRecords, today: CivilDate, period: Period): PlanNode[] {
  const actions = groupBy(records.actions, (action) => action.chantierId)
  const chantiers = groupBy(records.chantiers, (chantier) => chantier.programmeId)
  const known = new Set(records.programmes.map((programme) => programme.id))
  const above = (one: ProgrammeRecord) => (one.parentId && known.has(one.parentId) ? one.parentId : one.partId)
  const programmes = groupBy(records.programmes, above)

  const declined = (id: string) => records.declined?.get(id) ?? []

  const chantierNode = (chantier: ChantierRecord): PlanNode =>
    branch('chantier', chantier.id, {
      number: chantier.number === null ? null : String(chantier.number),
      title: chantier.title ?? (chantier.number === null ? chantierName(chantier) : ''),
      meteo: chantier.meteo ?? null,
      children: (actions.get(chantier.id) ?? []).map((action) => ({
        ...actionNode(action, today, period),
        declines: declined(action.id),
      })),
    })
  const programmeNode = (programme: ProgrammeRecord): PlanNode =>
    branch('programme', programme.id, {
      title: programme.title,
      blocs: programme.blocs,
      meteo: programme.meteo ?? null,
      declines: declined(programme.id),
      children: [
        ...(chantiers.get(programme.id) ?? []).map(chantierNode),
        ...(programmes.get(programme.id) ?? []).map(programmeNode),
      ],
    })
  return records.parts.map((part) =>
    branch('part', part.id, {
      title: part.title,
      lead: part.lead,
      children: (programmes.get(part.id) ?? []).map(programmeNode),
    }),
  )
}

/** The row of one action on a day. */
export function actionRow(record: ActionRecord, today: CivilDate, period: Period): ActionRow {
  const { done: _done, ...kept } = record
  const deadlines = followDeadlines(record, period)
  return {
    ...kept,
    deadlines,
    state: stateOfFollowed(record.said, deadlines, today),
    next: nextDeadline(record.said, deadlines, today),
    unresolved: deadlines.filter(isUnresolved).map((deadline) => deadline.raw),
  }
}

/** Every action under some nodes, in reading order. */
export function actionsUnder(nodes: readonly PlanNode[]): ActionRow[] {
  return nodes.flatMap((node) => (node.action ? [node.action] : actionsUnder(node.children)))
}

function actionNode(record: ActionRecord, today: CivilDate, period: Period): PlanNode {
  const action = actionRow(record, today, period)
  return {
    ...branch('action', record.id, { number: record.number, title: record.title, meteo: record.meteo ?? null }),
    counts: rollUp([action.state]),
    action,
  }
}

function branch(
  kind: PlanNode['kind'],
  id: string,
  rest: Partial<Omit<PlanNode, 'kind' | 'id' | 'counts'>> & { title: string },
): PlanNode {
  const children = rest.children ?? []
  return {
    kind,
    id,
    number: null,
    lead: null,
    blocs: [],
    meteo: null,
    declines: [],
    action: null,
    counts: sumRollUps(children.map((child) => child.counts)),
    ...rest,
    children,
  }
}
