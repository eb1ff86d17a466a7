import { z } from 'zod'
import { type Settings, settingsSchema } from '@/lib/caqes/settings'
import type { CivilDate } from '@/lib/core/civil-date'
import { parseHex } from '@/lib/core/colour'

/** Small counts (1 to `upTo`) are hidden in what leaves the parties. */
export const leastHidden = 10
export const mostHidden = 50

const line = z.string().trim().max(120, 'Cette ligne est trop longue : 120 caractères au plus.')

export const maskingValue = z.object({
  on: z.boolean(),
  upTo: z
    .int('Écrivez un nombre entier.')
    .min(
      leastHidden,
      `Le seuil ne descend pas sous ${leastHidden} : les effectifs de 1 à ${leastHidden} restent masqués.`,
    )
    .max(mostHidden, `Au-delà de ${mostHidden}, les tableaux ne disent plus rien.`),
})

export const letterheadValue = z.object({
  agency: line.min(2, 'Écrivez le nom de l’agence.'),
  address: z.array(line).max(4, 'Quatre lignes d’adresse au plus.'),
  /** Name of the DCGDR as it signs, "Direction de la coordination …". */
  dcgdr: line,
  /** A function, never a person: "Le directeur général". */
  signatory: line,
})

export const delegationsValue = z.array(
  z.object({ name: line.min(2, 'Donnez un nom à chaque délégation.'), territories: z.array(z.string().max(3)) }),
)

const others = {
  masking: maskingValue,
  accent: z.string().transform((text, context) => {
    const colour = parseHex(text)
    if (colour === null) context.addIssue('Écrivez une couleur comme #1c4587.')
    return colour ?? '#000000'
  }),
  /** Id of the stored file. */
  logo: z.uuid(),
  letterhead: letterheadValue,
  delegations: delegationsValue,
}

export type Masking = z.output<typeof maskingValue>
export type Letterhead = z.output<typeof letterheadValue>
export type Delegation = z.output<typeof delegationsValue>[number]

type ChoiceCode = `caqes.${keyof Settings}`
export type SettingCode = ChoiceCode | keyof typeof others

/** Code of a choice of the CAQES among the settings. */
export function choiceCode(name: keyof Settings): ChoiceCode {
  return `caqes.${name}`
}

/** Name of the choice a code stores, or null for another setting. */
export function choiceName(code: string): keyof Settings | null {
  const name = code.startsWith('caqes.') ? code.slice('caqes.'.length) : ''
  return Object.hasOwn(settingsSchema.shape, name) ? (name as keyof Settings) : null
}

export function isSettingCode(code: string): code is SettingCode {
  return choiceName(code) !== null || Object.hasOwn(others, code)
}

/** What a value of a setting must be; null stands for "nothing chosen" and is not read here. */
export function valueSchema(code: SettingCode): z.ZodType {
  const choice = choiceName(code)
  return choice ? settingsSchema.shape[choice] : others[code as keyof typeof others]
}

/** Settings that are no choice of the CAQES, with the words on screen. */
export const otherLabels = {
  masking: 'Masquage des petits effectifs',
  accent: 'Couleur d’accent',
  logo: 'Logo',
  letterhead: 'En-tête des documents',
  delegations: 'Délégations territoriales',
} satisfies Record<keyof typeof others, string>

/** A row of the history of a setting. */
export type SettingRow = {
  id: string
  code: string
  value: unknown
  from: CivilDate
  reason: string
  byName: string
  recordedAt: Date
}

/** What a change of a setting answers: its row and its first day. */
export type Written = { id: string; code: SettingCode; from: CivilDate }
