import type { Versions } from './content-overlay'
import type { PlanObject } from './model'

export type Element = { object: PlanObject; id: string }

/** What stands right under a programme (its chantiers, its sub-programmes) or a chantier (its actions), in reading order. */
export function childrenOf(content: Versions, object: PlanObject, id: string): Element[] {
  if (object === 'action') return []
  if (object === 'chantier')
    return content.actions.filter((one) => one.chantierId === id).map((one) => ({ object: 'action', id: one.actionId }))
  return [
    ...content.chantiers
      .filter((one) => one.programmeId === id)
      .map((one): Element => ({ object: 'chantier', id: one.chantierId })),
    ...content.programmes
      .filter((one) => one.parentId === id)
      .map((one): Element => ({ object: 'programme', id: one.programmeId })),
  ]
}

/** Everything under it, whatever the depth, parents before what they hold. */
export function underElement(content: Versions, object: PlanObject, id: string): Element[] {
  return childrenOf(content, object, id).flatMap((child) => [child, ...underElement(content, child.object, child.id)])
}
