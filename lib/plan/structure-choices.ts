import type { Choice } from './choices'
import { actionName, chantierName, type PlanObject } from './model'
import type { StoredContent } from './queries/plan-content'
import type { Element } from './structure-children'

/** A plan's words as the forms of its structure read them. */
export type PlanContent = StoredContent

export type StructureRow =
  | StoredContent['programmes'][number]
  | StoredContent['chantiers'][number]
  | StoredContent['actions'][number]

export type GestureTarget = {
  object: PlanObject
  id: string
  name: string
  lockVersion: number
  row: StructureRow
  /** What it holds right under it. */
  children: readonly Element[]
  /** What people attached to the actions that would go with it, in words. */
  attached: readonly string[]
}

/** Long words are cut in a list: what follows is on the page of the thing. */
const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text)

/** Chantiers of a plan, each after its programme. */
export function chantierChoices(content: StoredContent): Choice[] {
  return content.programmes.flatMap((programme) =>
    content.chantiers
      .filter((chantier) => chantier.programmeId === programme.programmeId)
      .map((chantier) => ({
        value: chantier.chantierId,
        label: `${short(programme.title)} › ${short(chantierName(chantier))}`,
      })),
  )
}

/** Programmes of a plan, each after its part or its parent. */
export function programmeChoices(content: StoredContent): Choice[] {
  return content.parts.flatMap((part) =>
    content.programmes
      .filter((programme) => programme.partId === part.id)
      .map((programme) => ({
        value: programme.programmeId,
        label: `${short(part.title)} › ${short(programme.title)}`,
      })),
  )
}

/** Where a programme may stand: parts, and programmes that are not themselves under another. */
export function partChoices(content: StoredContent): Choice[] {
  return content.parts.flatMap((part) => [
    { value: part.id, label: part.title },
    ...content.programmes
      .filter((programme) => programme.partId === part.id && programme.parentId === null)
      .map((programme) => ({
        value: programme.programmeId,
        label: `${short(part.title)} › sous « ${short(programme.title)} »`,
      })),
  ])
}

/** Where a thing may go. */
export function destinations(content: StoredContent, object: PlanObject): Choice[] {
  if (object === 'action') return chantierChoices(content)
  return object === 'chantier' ? programmeChoices(content) : partChoices(content)
}

/** Where what a thing holds may go when it is removed: never itself nor under it, and a sub-programme only to a programme that is not one. */
export function childDestinations(content: StoredContent, { object, id, children }: GestureTarget): Choice[] {
  const under = new Set([id, ...children.map((child) => child.id)])
  const places = object === 'programme' ? programmeChoices(content) : chantierChoices(content)
  const nested = children.some((child) => child.object === 'programme')
  const subs = new Set(content.programmes.filter((one) => one.parentId !== null).map((one) => one.programmeId))
  return places.filter((one) => !under.has(one.value) && !(nested && subs.has(one.value)))
}

/** Where a thing stands now: the value of its destination. */
export function homeValue(content: StoredContent, object: PlanObject, id: string): string {
  if (object === 'action') return content.actions.find((one) => one.actionId === id)?.chantierId ?? ''
  if (object === 'chantier') return content.chantiers.find((one) => one.chantierId === id)?.programmeId ?? ''
  const programme = content.programmes.find((one) => one.programmeId === id)
  return programme?.parentId ?? programme?.partId ?? ''
}

/** Places among the siblings it has now. */
export function placeChoices(content: StoredContent, object: PlanObject, id: string): Choice[] {
  const home = homeValue(content, object, id)
  const siblings: Choice[] =
    object === 'action'
      ? content.actions
          .filter((one) => one.chantierId === home)
          .map((one) => ({ value: one.actionId, label: actionName(one) }))
      : object === 'chantier'
        ? content.chantiers
            .filter((one) => one.programmeId === home)
            .map((one) => ({ value: one.chantierId, label: chantierName(one) }))
        : content.programmes
            .filter((one) => (one.parentId ?? one.partId) === home)
            .map((one) => ({ value: one.programmeId, label: one.title }))
  return [
    { value: 'last', label: 'En dernier' },
    { value: 'first', label: 'En premier' },
    ...siblings
      .filter((one) => one.value !== id)
      .map((one) => ({ value: one.value, label: `Après « ${short(one.label)} » (à sa place actuelle)` })),
  ]
}

/** Name of a row of the structure. */
export function elementName(row: StructureRow): string {
  if ('actionId' in row) return actionName(row)
  return 'chantierId' in row ? chantierName(row) : row.title
}

/** The next whole number no sibling holds. */
export function nextNumber(taken: readonly (string | number | null)[]): number {
  const numbers = taken.map(Number).filter(Number.isInteger)
  return Math.max(0, ...numbers) + 1
}
