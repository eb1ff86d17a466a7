import { fold } from '@/lib/core/text'
import { type ActionRow, actionsUnder, type PlanNode } from './tree'

/** What makes an action a person's own: their body acts in it, or they pilot its programme. */
export type Mine = {
  /** Name of the body the person speaks for. */
  body: string | null
  /** Programmes and sub-programmes the person pilots, by id. */
  programmes: readonly string[]
}

/** Whether anything can be the person's own. */
export function hasOwn({ body, programmes }: Mine): boolean {
  return body !== null || programmes.length > 0
}

/** The actions of a plan that are a person's own, in reading order. */
export function ownActions(nodes: readonly PlanNode[], mine: Mine): ActionRow[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'programme' && mine.programmes.includes(node.id)) return actionsUnder([node])
    if (node.action) return actsIn(node.action, mine.body) ? [node.action] : []
    return ownActions(node.children, mine)
  })
}

function actsIn({ actors }: ActionRow, body: string | null): boolean {
  return body !== null && actors.some((name) => fold(name) === fold(body))
}

/** What is the person's own, in words: "actions de CGSS, programmes que vous pilotez"; empty when nothing is. */
export function mineWords({ body, programmes }: Mine): string {
  const words = [...(body === null ? [] : [`actions de ${body}`])]
  if (programmes.length > 0)
    words.push(programmes.length === 1 ? 'programme que vous pilotez' : 'programmes que vous pilotez')
  return words.join(', ')
}
