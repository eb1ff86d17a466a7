import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import type { FollowedOccurrence, ProgressState, SetState } from './model'
import { type FollowedDeadline, occurrenceState as stateOfOccurrence } from './progress'

/** What an occurrence depends on besides itself: the word printed beside its deadline, and what a person said of the whole action. */
export type OccurrenceContext = { deadline: FollowedDeadline; said: SetState | null; today: CivilDate }

/** State of one occurrence on a civil day of Paris: its own word first, then its action's, then the calendar. */
export function occurrenceState(one: FollowedOccurrence, { deadline, said, today }: OccurrenceContext): ProgressState {
  return stateOfOccurrence(said, deadline, one, today)
}

/** The state in the words of an occurrence: "faite le 20/01/2018", "en retard depuis le 01/01/2018". */
export function occurrenceWords(one: FollowedOccurrence, context: OccurrenceContext): string {
  const state = occurrenceState(one, context)
  if (one.done !== null) return `faite le ${formatDate(one.done.on)}`
  if (state === 'en_retard') return `en retard depuis le ${formatDate(addDays(one.to, 1))}`
  if (state === 'suspendue') return context.deadline.status === 'deferred' ? 'différée' : 'suspendue'
  if (state === 'realisee') return 'close avec l’action'
  if (state === 'abandonnee') return 'abandonnée avec l’action'
  if (state === 'a_preciser') return 'en attente'
  return state === 'en_cours' ? 'en cours' : 'à venir'
}

/** The days of an occurrence: "du 01/01/2018 au 31/01/2018", "le 30/06/2018" for a due date alone. */
export function occurrenceDays({ from, to }: { from: CivilDate | null; to: CivilDate }): string {
  return from === null || from === to ? `le ${formatDate(to)}` : `du ${formatDate(from)} au ${formatDate(to)}`
}
