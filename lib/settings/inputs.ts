import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { logoLimits } from './logo-image'
import { letterheadValue } from './model'

const first = '2010-01-01'
const last = '2050-12-31'

const day = z.string().transform((text, context) => {
  const date = parseCivilDate(text)
  if (date === null || date < first || date > last) {
    context.addIssue('Écrivez une date qui existe, entre 2010 et 2050.')
    return z.NEVER
  }
  return date
})

/** What every change of a setting says: where, from when, why, and on what it was built. */
export const datedChange = {
  regionCode: z.string().regex(/^\d\d$/, 'Choisissez une région.'),
  from: day,
  reason: z
    .string()
    .trim()
    .min(3, 'Écrivez la raison en quelques mots.')
    .max(500, 'Cette raison est trop longue : 500 caractères au plus.'),
  /** Last row the person saw; empty when there was none. */
  lastId: z.string().regex(/^\d{0,18}$/),
  /** The person read what a date in the past touches. */
  pastConfirmed: z
    .literal('on')
    .optional()
    .transform((box) => box === 'on'),
}

/** A change ready to be written, whatever the setting. */
export type DatedChange = {
  regionCode: string
  from: CivilDate
  reason: string
  lastId: string
  pastConfirmed: boolean
}

/** `choice` is one answer as a form sends it; empty goes back to the reading of the house. */
export const choiceInput = z.object({ ...datedChange, code: z.string().max(60), choice: z.string().max(60) })
export type ChoiceInput = z.output<typeof choiceInput>

export const maskingInput = z.object({
  ...datedChange,
  masking: z.enum(['on', 'off'], 'Dites si les petits effectifs sont masqués.'),
  upTo: z.coerce.number('Écrivez un nombre entier.').int('Écrivez un nombre entier.'),
})
export type MaskingInput = z.output<typeof maskingInput>

export const accentInput = z.object({ ...datedChange, accent: z.string().trim().max(20) })
export type AccentInput = z.output<typeof accentInput>

const { agency, dcgdr, signatory } = letterheadValue.shape

export const letterheadInput = z.object({
  ...datedChange,
  agency,
  /** One line of the address a line. */
  address: z.string().max(600, 'Cette adresse est trop longue.'),
  dcgdr,
  signatory,
})
export type LetterheadInput = z.output<typeof letterheadInput>

export const removeLogoInput = z.object(datedChange)

/** One delegation a line: "Nom : 971, 977". */
export const delegationsInput = z.object({ ...datedChange, delegations: z.string().max(3_000) })
export type DelegationsInput = z.output<typeof delegationsInput>

/** The file as the form sends it, in base64 (a server action carries no file of the person's disk). */
export const logoInput = z.object({
  ...datedChange,
  image: z
    .string()
    .min(1, 'Choisissez une image.')
    .max(
      Math.ceil((logoLimits.bytes * 4) / 3) + 4,
      `Ce logo pèse plus de ${logoLimits.bytes / 1_000}\u00a0ko : réduisez-le.`,
    )
    .pipe(z.base64('Cette image est arrivée incomplète : choisissez-la de nouveau.')),
})
export type LogoInput = z.output<typeof logoInput>
