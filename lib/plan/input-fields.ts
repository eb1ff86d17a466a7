import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { formatInteger } from '@/lib/core/format'
import { printedLines } from './deadline-text'

/** Identifier of a thing, as a form sends it. */
export const id = z.uuid('Cet identifiant n’est pas valide.')
const lockVersion = z.coerce.number().int().min(1)

/** `overwrite`: the version somebody else stored meanwhile, once the person has read it and goes on with theirs. */
export const lock = { lockVersion, overwrite: lockVersion.optional() }

/** The version to build on: the one read, or the one the person agrees to write over. */
export function lockOf<T extends { lockVersion: number; overwrite?: number | undefined }>(
  input: T,
): Omit<T, 'overwrite'> {
  const { overwrite, ...rest } = input
  return { ...rest, lockVersion: overwrite ?? input.lockVersion }
}

/** The one refusal of a text too long for its place. */
export function tooLong(max: number): string {
  return `Ce texte dépasse ${formatInteger(max)} caractères.`
}

/** An empty field is an absent one. */
export const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, tooLong(max))
    .optional()
    .transform((text) => text || null)

/** A civil date written yyyy-mm-dd. */
export const civilDateInput = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'Cette date n’existe pas. Écrivez-la sous la forme jj/mm/aaaa.' })
  return z.NEVER
})

/** An empty date is none. */
export const optionalDate = z
  .union([z.literal('').transform(() => null), civilDateInput])
  .optional()
  .transform((date) => date ?? null)

/** An empty choice is none. */
export const optionalId = z
  .union([z.literal('').transform(() => null), id])
  .optional()
  .transform((value) => value ?? null)

/** A text that may not be empty. */
export const requiredText = (max: number, missing: string) => z.string().trim().min(1, missing).max(max, tooLong(max))

/** The words by which a thing of the plan is called: one length for all of them. */
export const labelLength = 1000

/** A label that may not be empty: of a plan, an avenant, a part, a programme, a chantier or an action. */
export const labelText = (missing: string) => requiredText(labelLength, missing)

/** Labels one a line, blank lines left out; absent, they stay as they are. */
export const optionalLabels = z
  .string()
  .max(20_000, tooLong(20_000))
  .transform(printedLines)
  .refine(
    (lines) => lines.every((line) => line.length <= labelLength),
    `Une ligne dépasse ${formatInteger(labelLength)} caractères.`,
  )
  .optional()
