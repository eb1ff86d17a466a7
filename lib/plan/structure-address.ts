import { z } from 'zod'
import type { PlanObject } from './model'

/** Gestures on the structure of a plan, with their titles. */
export const gestures = {
  ajouter: 'Ajouter',
  modifier: 'Modifier',
  deplacer: 'Déplacer',
  scinder: 'Scinder',
  retirer: 'Retirer',
} satisfies Record<string, string>
export type Gesture = keyof typeof gestures

/** What one adds. */
export const additions = {
  programme: 'Ajouter un programme',
  chantier: 'Ajouter un chantier',
  action: 'Ajouter une action',
} satisfies Record<PlanObject, string>

const one = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .union([schema, z.array(schema).transform((all) => all.at(-1))])
    .optional()
    .catch(undefined)

const address = z.object({
  plan: one(z.string().max(100)),
  avenant: one(z.uuid()),
  objet: one(z.enum(['programme', 'chantier', 'action'])),
  id: one(z.uuid()),
  dans: one(z.uuid()),
})

export type GestureAddress = z.output<typeof address>

/** The plan or the avenant a page of structure is about; what cannot be read is left out. */
export function readStructureAddress(params: unknown): { plan: string | undefined; avenant: string | undefined } {
  const { plan, avenant } = readGestureAddress(params)
  return { plan, avenant }
}

/** What a gesture is about: the thing, or where one adds. */
export function readGestureAddress(params: unknown): GestureAddress {
  return address.parse(params)
}

/** The gesture of an address, or null. */
export function readGesture(text: string): Gesture | null {
  return Object.hasOwn(gestures, text) ? (text as Gesture) : null
}
