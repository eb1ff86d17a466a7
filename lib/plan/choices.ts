import { fold } from '@/lib/core/text'
import { blocNumbers } from './model'
import { axesOf, axisLabel, type Theme } from './national'
import { actionsUnder, type PlanNode } from './tree'

export type Choice = { value: string; label: string }

/** What the filters of a plan offer: only what the plan holds. */
export type PlanChoices = {
  /** Code of the plan read. */
  plan: string
  plans: readonly Choice[]
  parts: readonly Choice[]
  programmes: readonly Choice[]
  actors: readonly Choice[]
  blocs: readonly Choice[]
  /** Axes of the national plan that the plan declines. */
  axes: readonly Choice[]
}

type Named = { code: string; title: string }

/** Choices of the filters, from the whole tree (before it is narrowed). */
export function choicesOf(
  tree: readonly PlanNode[],
  plan: Named,
  plans: readonly Named[],
  themes: readonly Theme[] = [],
): PlanChoices {
  const programmes = tree.flatMap((part) => programmesUnder(part.children))
  const held = new Set(programmes.flatMap(({ node }) => node.blocs))
  return {
    plan: plan.code,
    plans: plans.map(({ code, title }) => ({ value: code, label: title })),
    parts: tree.map((part) => ({ value: part.id, label: part.title })),
    programmes: programmes.map(({ node, depth }) => ({ value: node.id, label: `${'— '.repeat(depth)}${node.title}` })),
    actors: actorChoices(tree),
    blocs: blocNumbers.filter((bloc) => held.has(bloc)).map((bloc) => ({ value: String(bloc), label: `Bloc ${bloc}` })),
    axes: axisChoices(tree, themes),
  }
}

function axisChoices(tree: readonly PlanNode[], themes: readonly Theme[]): Choice[] {
  const declined = new Set(everyNode(tree).flatMap((node) => node.declines))
  return axesOf(themes)
    .filter(({ axis }) => declined.has(axis.id))
    .map(({ theme, axis }) => ({ value: axis.id, label: axisLabel(theme, axis) }))
}

function everyNode(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)])
}

function programmesUnder(nodes: readonly PlanNode[], depth = 0): { node: PlanNode; depth: number }[] {
  return nodes
    .filter((node) => node.kind === 'programme')
    .flatMap((node) => [{ node, depth }, ...programmesUnder(node.children, depth + 1)])
}

/** In alphabetical order, accents and case aside. */
function actorChoices(tree: readonly PlanNode[]): Choice[] {
  const names = new Set(actionsUnder(tree).flatMap((action) => action.actors))
  return [...names].sort((a, b) => (fold(a) < fold(b) ? -1 : 1)).map((name) => ({ value: name, label: name }))
}
