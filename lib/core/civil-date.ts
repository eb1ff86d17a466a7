import { Temporal } from 'temporal-polyfill'

/** A day of the civil calendar, "2018-06-15". Compare with < and >: the order of the text is the order of time. */
export type CivilDate = string & { readonly civilDate: unique symbol }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** The civil date written as yyyy-mm-dd, or null when it is not one (2018-02-30 included). */
export function parseCivilDate(text: string): CivilDate | null {
  if (!pattern.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CivilDate
  } catch {
    return null
  }
}

/** The civil date of year, month (1-12) and day. Throws RangeError when it does not exist. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() as CivilDate
}

/** Last day of a month (1-12). Plain arithmetic: a plan of recurring deadlines asks it thousands of times a page. */
export function endOfMonth(year: number, month: number): CivilDate {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return `${pad(year, 4)}-${pad(month, 2)}-${days}` as CivilDate
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

const dayMs = 86_400_000

/** `date` moved by a number of days, negative for the past. Civil days have no hours, so UTC days are exact. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDatabaseDate(new Date(Date.parse(date) + days * dayMs))
}

/** Civil date in Paris at an instant. */
export function parisDate(instant: Date): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate()
    .toString() as CivilDate
}

/** The instant at which Paris shows, on `date`, the time of day it shows at `instant` (an hour skipped in March is read one hour later). */
export function sameParisTimeOn(date: CivilDate, instant: Date): Date {
  const time = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainTime()
  const moved = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime: time })
  return new Date(moved.epochMilliseconds)
}

/** First instant of a civil day in Paris. */
export function startOfParisDay(date: CivilDate): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime('Europe/Paris').epochMilliseconds)
}

/** A PostgreSQL `date` as Prisma hands it (midnight UTC) to a civil date. */
export function fromDatabaseDate(value: Date): CivilDate {
  return value.toISOString().slice(0, 10) as CivilDate
}

/** A civil date to what Prisma wants for a PostgreSQL `date`. */
export function toDatabaseDate(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
