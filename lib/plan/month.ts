import { addDays, type CivilDate, endOfMonth, parseCivilDate } from '@/lib/core/civil-date'

/** A civil month, "2018-06". */
export type Month = string & { readonly month: unique symbol }

/** One line of a month, Monday to Sunday, with its ISO week number. */
export type Week = { number: number; days: readonly CivilDate[] }

/** The month written as yyyy-mm, or null. */
export function parseMonth(text: string): Month | null {
  return parseCivilDate(`${text}-01`) === null ? null : (text as Month)
}

/** The month a day belongs to. */
export function monthOf(date: CivilDate): Month {
  return date.slice(0, 7) as Month
}

/** First and last day of a month. */
export function monthBounds(month: Month): { from: CivilDate; to: CivilDate } {
  return { from: `${month}-01` as CivilDate, to: endOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) }
}

/** The month before (-1) or after (+1). */
export function moveMonth(month: Month, by: 1 | -1): Month {
  const { from, to } = monthBounds(month)
  return monthOf(by === 1 ? addDays(to, 1) : addDays(from, -1))
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(date: CivilDate): number {
  const sunday0 = new Date(`${date}T00:00:00Z`).getUTCDay()
  return sunday0 === 0 ? 7 : sunday0
}

/** ISO 8601 week number: the week belongs to the year of its Thursday. */
export function isoWeek(date: CivilDate): number {
  const thursday = addDays(date, 4 - weekday(date))
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01`)
  return Math.floor((Date.parse(thursday) - first) / (7 * 86_400_000)) + 1
}

/** The weeks a month touches, whole: days of the neighbouring months fill the first and the last. */
export function weeksOf(month: Month): Week[] {
  const { from, to } = monthBounds(month)
  const weeks: Week[] = []
  for (let monday = addDays(from, 1 - weekday(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push({ number: isoWeek(monday), days: [0, 1, 2, 3, 4, 5, 6].map((shift) => addDays(monday, shift)) })
  return weeks
}

const monthNames = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const dayNames = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ')

/** "juin 2018" */
export function monthWords(month: Month): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

/** "lundi", …; the columns of a calendar. */
export const weekdays: readonly string[] = dayNames

/** "samedi 30 juin 2018", "vendredi 1er juin 2018". */
export function dayWords(date: CivilDate): string {
  const day = Number(date.slice(8))
  return `${dayNames[weekday(date) - 1]} ${day === 1 ? '1er' : day} ${monthWords(monthOf(date))}`
}
