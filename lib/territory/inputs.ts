import { z } from 'zod'
import { parseCivilDate } from '@/lib/core/civil-date'
import { bodyKindNames, bodySideNames } from './bodies'

const name = z.string().trim().min(2, 'Écrivez le nom de l’organisme.').max(160, 'Ce nom est trop long.')

/** What every line of the directory says: where, from when, why, and on what it was built. */
const said = {
  regionCode: z.string().regex(/^\d\d$/, 'Choisissez une région.'),
  from: z.string().transform((text, context) => {
    const date = parseCivilDate(text)
    if (date === null || date < '2000-01-01' || date > '2050-12-31') {
      context.addIssue('Écrivez une date qui existe, entre 2000 et 2050.')
      return z.NEVER
    }
    return date
  }),
  reason: z.string().trim().min(3, 'Écrivez la raison en quelques mots.').max(500, 'Cette raison est trop longue.'),
}
const existing = {
  ...said,
  id: z.uuid(),
  /** Last line the person saw; empty when there was none. */
  lastId: z.string().regex(/^\d{0,18}$/),
}

const described = {
  kind: z.enum(bodyKindNames, 'Choisissez une nature.'),
  side: z.enum(bodySideNames, 'Choisissez un côté.'),
  territories: z
    .array(z.string().max(3))
    .max(120)
    .optional()
    .transform((list) => [...new Set(list ?? [])].sort()),
}

export const addBodyInput = z.object({ ...said, ...described, name })
export type AddBodyInput = z.output<typeof addBodyInput>

export const describeBodyInput = z.object({ ...existing, ...described })
export type DescribeBodyInput = z.output<typeof describeBodyInput>

export const renameBodyInput = z.object({ ...existing, name })
export type RenameBodyInput = z.output<typeof renameBodyInput>

export const mergeBodyInput = z.object({ ...existing, successorId: z.uuid('Choisissez l’organisme qui reste.') })
export type MergeBodyInput = z.output<typeof mergeBodyInput>

export const bodyStateInput = z.object(existing)
export type BodyStateInput = z.output<typeof bodyStateInput>
