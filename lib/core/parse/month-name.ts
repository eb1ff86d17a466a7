import { fold } from '../text'

const names = [
  ['janvier', 'janv', 'jan'],
  ['fevrier', 'fevr', 'fev'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juill', 'juil'],
  ['aout'],
  ['septembre', 'sept', 'sep'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['decembre', 'dec'],
] as const

const numbers = new Map<string, number>(
  names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)),
)

/** Month (1-12) of a French name or abbreviation, accents and final dot or not ("Févr.", "juill"), else null. */
export function monthNumber(word: string): number | null {
  return numbers.get(fold(word).replace(/\.$/, '')) ?? null
}

/** Every printed form, folded, longest first: for a pattern. */
export const monthForms = [...numbers.keys()].sort((a, b) => b.length - a.length)
