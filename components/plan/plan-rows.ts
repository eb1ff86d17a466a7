import type { TreeColumn, TreeCount, TreeRow } from '@/components/ui/tree-rows'
import { formatDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { NextDeadline } from '@/lib/plan/progress'
import type { RollUp } from '@/lib/plan/rollup'
import type { ActionRow, PlanNode } from '@/lib/plan/tree'

export const planColumns: readonly TreeColumn[] = [
  { label: 'Programme, chantier, action' },
  { label: 'État', kind: 'state', width: '8.5rem' },
  { label: 'Météo', kind: 'state', width: '7.5rem' },
  { label: 'Prochaine échéance', kind: 'date', width: '11rem' },
  { label: 'Acteurs', kind: 'text', width: '13rem' },
  { label: 'Indicateurs', kind: 'number', width: '6.5rem' },
]

/** Levels unfolded at first: `chantiers` shows chantiers folded, `actions` shows everything. */
export type Unfolding = 'chantiers' | 'actions'

/** The lines of the tree table, in reading order. `query` keeps the day of reading on the links. */
export function planRows(nodes: readonly PlanNode[], unfolding: Unfolding, query = '', level = 1): TreeRow[] {
  return nodes.flatMap((node) => [
    planRow(node, unfolding, query, level),
    ...planRows(node.children, unfolding, query, level + 1),
  ])
}

/** The line of one node: a branch with what it holds, or an action with its cells. */
export function planRow(node: PlanNode, unfolding: Unfolding, query: string, level: number): TreeRow {
  if (node.action) return actionLine(node.action, query, level)
  const programme = node.kind === 'programme' ? { href: routes.programme(node.id, query) } : {}
  const number = node.kind === 'chantier' && node.number !== null ? { number: `Chantier ${node.number}` } : {}
  return {
    id: node.id,
    level,
    label: node.title,
    ...number,
    ...programme,
    hasChildren: node.children.length > 0,
    expanded: node.kind !== 'chantier' || unfolding === 'actions',
    tag: plural(node.counts.total, 'action'),
    cells: [closedCounts(node.counts), node.meteo ? { meteo: node.meteo } : null, lateCounts(node.counts), null, null],
  }
}

function actionLine(action: ActionRow, query: string, level: number): TreeRow {
  return {
    id: action.id,
    level,
    number: `Action ${action.number}`,
    label: action.title,
    ...(action.regional ? { tag: 'régionale' } : {}),
    href: routes.action(action.id, query),
    cells: [
      { state: action.state },
      action.meteo ? { meteo: action.meteo } : null,
      action.next ? nextDeadlineText(action.next) : printedOf(action),
      action.actors.join(', ') || null,
      action.indicatorCount > 0 ? String(action.indicatorCount) : null,
    ],
  }
}

/** "depuis le 31/12/2017" when it is over, else its day. */
function nextDeadlineText(next: NextDeadline): string {
  return next.late ? `depuis le ${formatDate(next.to)}` : formatDate(next.to)
}

/** What nobody can date is shown as printed. */
function printedOf(action: ActionRow): string | null {
  if (action.state !== 'a_preciser') return null
  const [first, ...others] = action.unresolved
  if (first === undefined) return action.deadlines.length === 0 ? 'aucune échéance' : null
  return others.length === 0 ? `« ${first} »` : `« ${first} »…`
}

/** What a branch holds: its actions, those done, late, and those that could not be counted. Never a score. */
export function countsOf(counts: RollUp): TreeCount[] {
  return [{ text: plural(counts.total, 'action') }, ...lateCounts(counts), ...closedCounts(counts)]
}

function lateCounts({ late }: RollUp): TreeCount[] {
  return late > 0 ? [{ text: `${late} en retard`, state: 'en_retard' }] : []
}

function closedCounts({ done, uncounted }: RollUp): TreeCount[] {
  return [
    ...(done > 0 ? [{ text: plural(done, 'réalisée'), state: 'realisee' as const }] : []),
    ...(uncounted > 0 ? [{ text: `${uncounted} à préciser`, state: 'a_preciser' as const }] : []),
  ]
}
