import { z } from 'zod'
import { fold } from '@/lib/core/text'

/** Longest text looked for, in characters; what follows is left out. */
export const longestSearch = 400

/** What was asked: as typed, on one line, cut at its greatest length. PostgreSQL stores no nul character. */
export const searchInput = z
  .string()
  .transform((text) => text.replaceAll('\u0000', ' ').replace(/\s+/g, ' ').trim().slice(0, longestSearch))

/** The words of a search: folded, letters and figures only, so that « l’ES » and « l'es » are the same. */
export function searchWords(asked: string): string[] {
  return fold(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** True when there is too little to look for: one letter alone. A figure alone is the number of an action. */
export function isTooShort(asked: string): boolean {
  const words = searchWords(asked)
  return words.every((word) => word.length < 2 && !/\p{N}/u.test(word))
}

/** The words to mark in what was found; a plural is marked on the singular too. */
export function wordsToMark(asked: string): string[] {
  return searchWords(asked)
    .filter((word) => word.length > 1 || /\p{N}/u.test(word))
    .map((word) => (word.length > 4 ? word.replace(/[sx]$/, '') : word))
}
