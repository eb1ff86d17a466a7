import type { CivilDate } from '@/lib/core/civil-date'
import { plural } from '@/lib/core/format'
import type { FollowedOccurrence, ProgressState, Recurrence } from './model'
import { type OccurrenceContext, occurrenceState } from './occurrence-state'

/** Beyond this, the occurrences of a deadline are told by years. */
export const shownAtOnce = 6

export type OccurrenceYear = { year: string; occurrences: readonly FollowedOccurrence[] }

/** The occurrences by the civil year they end in. */
export function byYear(occurrences: readonly FollowedOccurrence[]): OccurrenceYear[] {
  const years = [...new Set(occurrences.map((one) => one.to.slice(0, 4)))]
  return years.map((year) => ({ year, occurrences: occurrences.filter((one) => one.to.startsWith(year)) }))
}

/** What asks for somebody: late ones first, then the ones under way, then the next to begin when none is under way. */
export function toActOn(occurrences: readonly FollowedOccurrence[], context: OccurrenceContext): FollowedOccurrence[] {
  const inState = (state: ProgressState) => occurrences.filter((one) => occurrenceState(one, context) === state)
  const running = inState('en_cours')
  return [...inState('en_retard'), ...(running.length > 0 ? running : inState('a_venir').slice(0, 1))].slice(
    0,
    shownAtOnce,
  )
}

const counted: readonly (readonly [ProgressState, string, string])[] = [
  ['en_retard', 'en retard', 'en retard'],
  ['en_cours', 'en cours', 'en cours'],
  ['realisee', 'faite', 'faites'],
  ['a_venir', 'à venir', 'à venir'],
  ['suspendue', 'suspendue', 'suspendues'],
  ['abandonnee', 'abandonnée', 'abandonnées'],
  ['a_preciser', 'en attente', 'en attente'],
]

/** "1 en retard, 1 en cours, 26 faites, 20 à venir". */
export function countWords(occurrences: readonly FollowedOccurrence[], context: OccurrenceContext): string {
  const states = occurrences.map((one) => occurrenceState(one, context))
  return counted
    .map(([state, one, many]) => [states.filter((held) => held === state).length, one, many] as const)
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => plural(count, one, many))
    .join(', ')
}

const months = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

/** Columns of a year, for what comes back inside one: months, quarters, half-years. Empty for the others. */
export function columnsOf(recurrence: Recurrence | null): readonly string[] {
  if (recurrence === 'monthly') return months
  if (recurrence === 'quarterly') return ['T1', 'T2', 'T3', 'T4']
  return recurrence === 'half_yearly' ? ['S1', 'S2'] : []
}

/** The column an occurrence stands in, of as many columns a year. */
export function columnOf(day: CivilDate, columns: number): number {
  return Math.floor((Number(day.slice(5, 7)) - 1) / (12 / columns))
}
