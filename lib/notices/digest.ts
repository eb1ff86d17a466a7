import { Temporal } from 'temporal-polyfill'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import type { Preferences } from './preferences'

/** An action and the day it is late since, or due on. */
export type Reminder = { day: CivilDate; what: string }

/** What stands before a person on a day, in their plan. `late` and `soon` are in the order of days. */
export type Reminders = {
  plan: string
  late: readonly Reminder[]
  soon: readonly Reminder[]
  links: { late: string; week: string }
}

/** Days ahead the digest looks at, by section. */
export const horizons = { tomorrow: 1, week: 7, month: 30 } as const

/**
 * Does the digest of a person leave on a day? A weekly one leaves on its day or, when the server slept through it, on the first
 * morning after: once. `previous` is the last morning they were looked at.
 */
export function isDigestDay(preferences: Preferences, day: CivilDate, previous: CivilDate | null): boolean {
  if (preferences.rhythm === 'daily') return true
  const chosen = lastWeekday(day, preferences.weekday)
  return chosen === day || (previous !== null && previous < chosen)
}

/** The last day that falls on a weekday (1 Monday … 7 Sunday), the day itself included. */
function lastWeekday(day: CivilDate, weekday: number): CivilDate {
  const back = (Temporal.PlainDate.from(day).dayOfWeek - weekday + 7) % 7
  return addDays(day, -back)
}

export type Sections = { late: Reminder[]; tomorrow: Reminder[]; week: Reminder[]; month: Reminder[] }

/** What stands before a person, each action in the nearest section that holds it. Tomorrow holds today too. */
export function sectionsOf({ late, soon }: Pick<Reminders, 'late' | 'soon'>, day: CivilDate): Sections {
  const upTo = (days: number) => addDays(day, days)
  const between = (after: CivilDate, to: CivilDate) => soon.filter((one) => one.day > after && one.day <= to)
  return {
    late: [...late],
    tomorrow: soon.filter((one) => one.day <= upTo(horizons.tomorrow)),
    week: between(upTo(horizons.tomorrow), upTo(horizons.week)),
    month: between(upTo(horizons.week), upTo(horizons.month)),
  }
}

/** What is new since the last morning: actions late since, and those that came under a horizon. Everything, the first time. */
export function newSince(
  { late, soon }: Pick<Reminders, 'late' | 'soon'>,
  day: CivilDate,
  previous: CivilDate | null,
): { late: Reminder[]; soon: Reminder[] } {
  if (previous === null) return { late: [...late], soon: [...soon] }
  const came = (one: Reminder, days: number) => one.day > addDays(previous, days) && one.day <= addDays(day, days)
  return {
    late: late.filter((one) => one.day >= previous),
    soon: soon.filter((one) => Object.values(horizons).some((days) => came(one, days))),
  }
}
