import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './civil-date'
import { formatDate } from './format'

type LocalTime = {
  /** IANA time zone. */
  zone: string
  /** "en Guadeloupe", after an hour. */
  place: string
}

/** Regions that do not live on Paris time, by INSEE code. Saint-Martin and Saint-Barthélemy belong to Guadeloupe and keep its hour. */
const overseas: Readonly<Record<string, LocalTime>> = {
  '01': { zone: 'America/Guadeloupe', place: 'en Guadeloupe' },
  '02': { zone: 'America/Martinique', place: 'en Martinique' },
  '03': { zone: 'America/Cayenne', place: 'en Guyane' },
  '04': { zone: 'Indian/Reunion', place: 'à La Réunion' },
  '06': { zone: 'Indian/Mayotte', place: 'à Mayotte' },
}

/**
 * When a day of Paris ends for somebody of a region (INSEE code): "18 h 59 en Guadeloupe", "le 01/01/2019 à 2 h 59 à La Réunion".
 * Null where Paris time is the local time, and for the whole country.
 */
export function localEndOfParisDay(day: CivilDate, regionCode: string | null): string | null {
  const local = regionCode === null ? undefined : overseas[regionCode]
  if (!local) return null
  const end = lastMinute(day).withTimeZone(local.zone)
  const time = `${end.hour}\u00a0h\u00a0${String(end.minute).padStart(2, '0')}`
  const there = end.toPlainDate().toString() as CivilDate
  return there === day ? `${time} ${local.place}` : `le ${formatDate(there)} à ${time} ${local.place}`
}

/** The last minute of a deadline, said whole: "fin le 31/12/2018 à 23 h 59, heure de Paris (18 h 59 en Guadeloupe)"; null where nobody needs it. */
export function endOfDeadline(day: CivilDate, regionCode: string | null): string | null {
  const local = localEndOfParisDay(day, regionCode)
  return local && `fin le ${formatDate(day)} à 23\u00a0h\u00a059, heure de Paris (${local})`
}

/** Until when any deadline that ends on a day runs, in a sentence: "Une échéance finit à 23 h 59, heure de Paris (18 h 59 en Guadeloupe)." */
export function deadlineHour(regionCode: string | null, day: CivilDate): string {
  const local = localEndOfParisDay(day, regionCode)
  return `Une échéance finit à 23\u00a0h\u00a059, heure de Paris${local ? ` (${local})` : ''}.`
}

function lastMinute(day: CivilDate): Temporal.ZonedDateTime {
  const plainTime = Temporal.PlainTime.from({ hour: 23, minute: 59 })
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Paris', plainTime })
}
