import type { CivilDate } from '@/lib/core/civil-date'
import type { ActionRow } from './tree'

type Days = { from?: CivilDate | undefined; to?: CivilDate | undefined }

/** The first day, both ends inside, on which an occurrence nobody said done ends; null for none, or when a person closed the action. */
export function firstDueDay(action: Pick<ActionRow, 'said' | 'deadlines'>, { from, to }: Days): CivilDate | null {
  if (action.said === 'realisee' || action.said === 'abandonnee') return null
  const days = action.deadlines
    .filter((deadline) => deadline.status === null)
    .flatMap((deadline) => deadline.occurrences)
    .filter((one) => one.done === null && (from === undefined || one.to >= from) && (to === undefined || one.to <= to))
    .map((one) => one.to)
    .sort()
  return days[0] ?? null
}
