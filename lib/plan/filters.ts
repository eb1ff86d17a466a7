import type { CivilDate } from '@/lib/core/civil-date'
import { fold } from '@/lib/core/text'
import { firstDueDay } from './due'
import type { Meteo } from './meteo'
import type { ProgressState } from './model'
import { emptyRollUp, sumRollUps } from './rollup'
import type { ActionRow, PlanNode } from './tree'

/** What the reader asks of the plan; absent = no condition. Every condition given must hold. */
export type PlanFilters = {
  q?: string
  part?: string
  programme?: string
  actor?: string
  state?: ProgressState
  /** Actions somebody said this météo of. */
  meteo?: Meteo
  late?: boolean
  /** Actions with an occurrence inside these days. */
  from?: CivilDate
  to?: CivilDate
  /** Of those days, only occurrences still to do that end on one of them. */
  open?: boolean
  bloc?: number
  /** Programmes and actions that decline this axis, or objective, of the national plan. */
  axis?: string
}

/** True when the reader narrowed the plan. */
export function isFiltered(filters: PlanFilters): boolean {
  return Object.keys(filters).length > 0
}

/** The actions that match and their ancestors, with counts over what matches. Words are looked for in titles of every level and in actors: a chantier or programme whose own title holds them all keeps all its actions. */
export function filterTree(nodes: readonly PlanNode[], filters: PlanFilters): PlanNode[] {
  if (!isFiltered(filters)) return [...nodes]
  const words = wordsOf(filters.q ?? '')
  return nodes.flatMap((node) =>
    kept(node, filters, { words, part: false, programme: false, bloc: false, axis: false }),
  )
}

/** The words of a search, folded: no accents, lower case. */
export function wordsOf(q: string): string[] {
  return fold(q).split(' ').filter(Boolean)
}

/** What the ancestors of a node already satisfy. */
type Above = { words: readonly string[]; part: boolean; programme: boolean; bloc: boolean; axis: boolean }

function kept(node: PlanNode, filters: PlanFilters, above: Above): PlanNode[] {
  const here = below(node, filters, above)
  if (node.action) {
    const place =
      (filters.part === undefined || here.part) &&
      (filters.programme === undefined || here.programme) &&
      (filters.bloc === undefined || here.bloc) &&
      (filters.axis === undefined || here.axis)
    return place && here.words.length === 0 && matches(node.action, filters) ? [node] : []
  }
  const children = node.children.flatMap((child) => kept(child, filters, here))
  if (children.length === 0) return []
  return [{ ...node, children, counts: sumRollUps([emptyRollUp, ...children.map((child) => child.counts)]) }]
}

function below(node: PlanNode, filters: PlanFilters, above: Above): Above {
  return {
    words: above.words.length === 0 ? above.words : missing(node, above.words),
    part: above.part || (node.kind === 'part' && node.id === filters.part),
    programme: above.programme || (node.kind === 'programme' && node.id === filters.programme),
    bloc: above.bloc || (filters.bloc !== undefined && node.blocs.includes(filters.bloc)),
    axis: above.axis || (filters.axis !== undefined && node.declines.includes(filters.axis)),
  }
}

/** Words that neither this node nor its ancestors hold yet. */
function missing(node: PlanNode, words: readonly string[]): string[] {
  const text = fold([node.title, ...(node.action?.actors ?? [])].join(' '))
  return words.filter((word) => !text.includes(word))
}

function matches(action: ActionRow, filters: PlanFilters): boolean {
  return (
    (filters.state === undefined || action.state === filters.state) &&
    (filters.meteo === undefined || action.meteo === filters.meteo) &&
    (!filters.late || action.state === 'en_retard') &&
    (filters.actor === undefined || action.actors.some((name) => sameName(name, filters.actor ?? ''))) &&
    inPeriod(action, filters)
  )
}

function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function inPeriod(action: ActionRow, { from, to, open }: PlanFilters): boolean {
  if (open) return firstDueDay(action, { from, to }) !== null
  if (from === undefined && to === undefined) return true
  return action.deadlines.some((deadline) =>
    deadline.occurrences.some(
      (one) => (to === undefined || (one.from ?? one.to) <= to) && (from === undefined || one.to >= from),
    ),
  )
}
