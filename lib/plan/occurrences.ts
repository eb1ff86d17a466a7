import { type CivilDate, endOfMonth } from '@/lib/core/civil-date'
import type { DeadlineFacts, FollowedOccurrence, Occurrence, OccurrenceDone, Period, Recurrence } from './model'

const monthsOf: Record<Recurrence, number> = { annual: 12, half_yearly: 6, quarterly: 3, monthly: 1 }

/**
 * When a deadline falls due: once, or once per civil year, half-year, quarter or month inside its bounds
 * (inside the plan's period when it has none), the first and last cut at the bounds. Empty when the printed text
 * could not be resolved.
 */
export function occurrencesOf(deadline: DeadlineFacts, plan: Period): Occurrence[] {
  if (deadline.recurrence === null) return once(deadline)
  const bounds = boundsOf(deadline, plan)
  if (bounds === null) return []
  return civilPeriods(bounds, monthsOf[deadline.recurrence]).map((period) => ({
    deadlinePosition: deadline.position,
    ...period,
  }))
}

function once({ position, from, to }: DeadlineFacts): Occurrence[] {
  if (to === null || (from !== null && from > to)) return []
  return [{ deadlinePosition: position, from, to }]
}

function boundsOf(deadline: DeadlineFacts, plan: Period): Period | null {
  const from = deadline.from ?? plan.from
  const to = deadline.to ?? plan.to
  return from > to ? null : { from, to }
}

function civilPeriods(bounds: Period, months: number): Period[] {
  const periods: Period[] = []
  let year = Number(bounds.from.slice(0, 4))
  let month = Math.floor((Number(bounds.from.slice(5, 7)) - 1) / months) * months + 1
  for (;;) {
    const from = firstOfMonth(year, month)
    if (from > bounds.to) return periods
    const to = endOfMonth(year, month + months - 1)
    periods.push({ from: from < bounds.from ? bounds.from : from, to: to > bounds.to ? bounds.to : to })
    month += months
    if (month > 12) {
      month -= 12
      year += 1
    }
  }
}

function firstOfMonth(year: number, month: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as CivilDate
}

/** The occurrences of one deadline, each with what people said of it. A word about a day that is no occurrence any more is left out. */
export function followOccurrences(
  deadline: DeadlineFacts,
  plan: Period,
  said: readonly OccurrenceDone[],
): FollowedOccurrence[] {
  const own = said.filter((word) => word.deadlinePosition === deadline.position)
  return occurrencesOf(deadline, plan).map((occurrence) => {
    const word = own.find((one) => one.endsOn === occurrence.to)
    return { ...occurrence, done: word ? { on: word.on, proof: word.proof } : null }
  })
}
