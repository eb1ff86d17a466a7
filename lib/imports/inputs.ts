import { z } from 'zod'
import { parseCivilDate } from '@/lib/core/civil-date'

const batch = { batchId: z.uuid('Ce dépôt n’existe pas.') }
const lock = { lockVersion: z.coerce.number().int() }

const optionalDay = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === '') return null
    const date = parseCivilDate(text)
    if (date === null) context.addIssue({ code: 'custom', message: 'Donnez une date qui existe.' })
    return date
  })
  .optional()
  .transform((date) => date ?? null)

/** One cell typed in place of the printed one. `column` may be a field of the plan ("plan:title"). */
export const correctCellInput = z.object({
  ...batch,
  ...lock,
  key: z
    .string()
    .regex(/^(?:(?:companion:)?\d+:[a-zA-Z]+|plan:(?:code|title|start|end))$/, 'Cette cellule n’existe pas.'),
  value: z
    .string()
    .max(32_767, 'Une cellule compte au plus 32 767 caractères.')
    .refine((text) => !text.includes('\u0000'), 'Un caractère nul ne peut pas être enregistré.'),
})
export type CorrectCell = z.output<typeof correctCellInput>

export const publishInput = z.object({
  ...batch,
  ...lock,
  /** First day the new words hold; today when empty. The avenant gives it when there is one. */
  effectiveOn: optionalDay,
  avenantNumber: z
    .union([z.literal(''), z.coerce.number().int().min(1, 'Le numéro commence à 1.').max(999)])
    .optional()
    .transform((number) => (number === '' || number === undefined ? null : number)),
  avenantTitle: z
    .string()
    .trim()
    .max(300)
    .optional()
    .transform((title) => title || null),
})
export type PublishBatch = z.output<typeof publishInput>

export const batchInput = z.object(batch)
export type BatchInput = z.output<typeof batchInput>
