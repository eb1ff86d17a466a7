import { z } from 'zod'
import { civilDateInput, id, labelText, optionalId, requiredText } from './input-fields'

const year = z.coerce
  .number('Écrivez une année, par exemple 2020.')
  .int('Écrivez une année, par exemple 2020.')
  .min(2000, 'Cette année est trop ancienne.')
  .max(2100, 'Cette année est trop lointaine.')

const list = z
  .union([z.array(z.string().max(100)), z.string().transform((one) => [one])])
  .optional()
  .transform((all) => all ?? [])

export const createPlanInput = z
  .object({
    title: labelText('Donnez un titre au plan.'),
    code: z
      .string()
      .trim()
      .min(1, 'Donnez un code au plan.')
      .max(80, 'Ce code dépasse 80 caractères.')
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Le code s’écrit en minuscules, chiffres et tirets : guadeloupe-2020-2023.'),
    /** Code of the region; empty for the national plan. */
    regionCode: z
      .string()
      .trim()
      .max(3)
      .transform((code) => code || null),
    start: year,
    end: year,
    /** Leads of the usual parts to begin with. */
    parts: list,
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], message: 'La dernière année précède la première.' })
  .refine(({ start, end }) => end - start < 10, { path: ['end'], message: 'Un plan dure au plus dix ans.' })
export type CreatePlan = z.output<typeof createPlanInput>

export const addReviewInput = z.object({
  planId: id,
  year,
  on: civilDateInput,
  body: requiredText(300, 'Dites quelle instance a fait la revue, ou par quel acte.'),
  conclusion: requiredText(10_000, 'Écrivez la conclusion de la revue.'),
})
export type AddReview = z.output<typeof addReviewInput>

export const carryActionsInput = z.object({
  planId: id,
  toPlanId: id,
  avenantId: optionalId,
  actions: z
    .union([z.array(id), id.transform((one) => [one])])
    .optional()
    .transform((ids) => ids ?? []),
})
export type CarryActions = z.output<typeof carryActionsInput>
