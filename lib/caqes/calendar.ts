import { addDays, type CivilDate, civilDate, endOfMonth } from '@/lib/core/civil-date'

/** `date` moved by whole months: same day number, clamped to the end of the month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const last = endOfMonth(Math.floor(index / 12), (index % 12) + 1)
  const same = `${last.slice(0, 8)}${date.slice(8)}` as CivilDate
  return same < last ? same : last
}

/** The later of two days. */
export function latest(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b
}

/** The earlier of two days. */
export function earliest(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4))
}

export function firstOfYear(year: number): CivilDate {
  return `${String(year).padStart(4, '0')}-01-01` as CivilDate
}

export function endOfYear(year: number): CivilDate {
  return endOfMonth(year, 12)
}

/** Easter Sunday of the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const g = Math.floor((8 * century + 13) / 25)
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return civilDate(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Easter Monday, Ascension, Whit Monday, counted from Easter Sunday. */
const movableHolidays = [1, 39, 50]

/** The eleven national holidays of a year (code du travail L. 3133-1), in order. */
export function nationalHolidays(year: number): readonly CivilDate[] {
  const easter = easterSunday(year)
  const fixed = fixedHolidays.map((day) => `${String(year).padStart(4, '0')}-${day}` as CivilDate)
  return [...fixed, ...movableHolidays.map((days) => addDays(easter, days))].sort()
}

/** Neither Saturday, nor Sunday, nor national holiday. */
export function isWorkingDay(date: CivilDate): boolean {
  const weekday = new Date(Date.parse(date)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !nationalHolidays(yearOf(date)).includes(date)
}

/** `date` itself when it is a working day, else the next one. */
export function nextWorkingDay(date: CivilDate): CivilDate {
  let day = date
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}
