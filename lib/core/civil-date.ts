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

/** Last day of a month (1-12). */
export function endOfMonth(year: number, month: number): CivilDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.with({ day: first.daysInMonth }).toString() as CivilDate
}

/** `date` moved by a number of days, negative for the past. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate
}

/** Civil date in Paris at an instant. */
export function parisDate(instant: Date): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate()
    .toString() as CivilDate
}

/** A PostgreSQL `date` as Prisma hands it (midnight UTC) to a civil date. */
export function fromDatabaseDate(value: Date): CivilDate {
  return value.toISOString().slice(0, 10) as CivilDate
}

/** A civil date to what Prisma wants for a PostgreSQL `date`. */
export function toDatabaseDate(date: CivilDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
