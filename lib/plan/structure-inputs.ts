import { z } from 'zod'
import {
  id,
  labelLength,
  labelText,
  lock,
  lockOf,
  optionalId,
  optionalLabels,
  optionalText,
  requiredText,
  tooLong,
} from './input-fields'

/** Where a change is written: a plan, and the prepared avenant it goes through once the plan is arrêté. */
const site = { planId: id, avenantId: optionalId }

const object = z.enum(['programme', 'chantier', 'action'], 'Choisissez ce qui change.')

const optionalNumber = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, 'Un numéro s’écrit avec des chiffres.')
  .optional()
  .transform((text) => (text ? Number(text) : null))

const checked = z
  .string()
  .optional()
  .transform((sent) => sent !== undefined && sent !== '')

const list = z
  .union([z.array(id), id.transform((one) => [one])])
  .optional()
  .transform((ids) => ids ?? [])

export const addPartInput = z.object({
  planId: id,
  title: labelText('Donnez un titre à la partie.'),
  lead: z
    .union([z.literal('').transform(() => null), z.enum(['ARS', 'ARS/AM', 'AM'], 'Choisissez qui pilote.')])
    .optional()
    .transform((lead) => lead ?? null),
})
export type AddPart = z.output<typeof addPartInput>

export const addProgrammeInput = z.object({
  ...site,
  /** A part, or the programme it is a sub-programme of. */
  to: id,
  title: labelText('Donnez un titre au programme.'),
  context: optionalText(10_000),
})
export type AddProgramme = z.output<typeof addProgrammeInput>

export const addChantierInput = z.object({
  ...site,
  to: id,
  number: optionalNumber,
  title: labelText('Donnez un titre au chantier.'),
})
export type AddChantier = z.output<typeof addChantierInput>

export const addActionInput = z.object({
  ...site,
  to: id,
  number: requiredText(20, 'Donnez un numéro à l’action.'),
  title: labelText('Donnez un libellé à l’action.'),
  regional: checked,
  deadlines: z.string().max(4000, tooLong(4000)).default(''),
  actors: z.string().max(1000, tooLong(1000)).default(''),
})
export type AddAction = z.output<typeof addActionInput>

export const changeProgrammeInput = z
  .object({
    ...site,
    id,
    ...lock,
    title: labelText('Donnez un titre au programme.'),
    context: optionalText(10_000),
    objectives: optionalLabels,
    resultIndicators: optionalLabels,
  })
  .transform(lockOf)
export type ChangeProgramme = z.output<typeof changeProgrammeInput>

export const changeChantierInput = z
  .object({ ...site, id, ...lock, number: optionalNumber, title: optionalText(labelLength) })
  .transform(lockOf)
export type ChangeChantier = z.output<typeof changeChantierInput>

export const moveElementInput = z
  .object({
    ...site,
    object,
    id,
    ...lock,
    /** A chantier for an action, a programme for a chantier, a part or a programme for a programme. */
    to: id,
    /** The sibling it follows; first or last otherwise. */
    after: z.union([z.literal('first'), z.literal('last'), id], 'Choisissez une place dans la liste.'),
  })
  .transform(lockOf)
export type MoveElement = z.output<typeof moveElementInput>

export const removeElementInput = z
  .object({
    ...site,
    object,
    id,
    ...lock,
    /** What becomes of what it holds. */
    children: z.enum(['aucun', 'retirer', 'deplacer'], 'Choisissez ce que devient ce qu’il contient.').default('aucun'),
    to: optionalId,
    /** The person read what is attached to it. */
    confirmed: checked,
  })
  .transform(lockOf)
export type RemoveElement = z.output<typeof removeElementInput>

export const splitChantierInput = z
  .object({
    ...site,
    id,
    ...lock,
    number: optionalNumber,
    title: labelText('Donnez un titre au nouveau chantier.'),
    actions: list,
  })
  .transform(lockOf)
export type SplitChantier = z.output<typeof splitChantierInput>
