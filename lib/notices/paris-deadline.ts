import { Temporal } from 'temporal-polyfill'
import { addDays, type CivilDate, startOfParisDay } from '@/lib/core/civil-date'

/** Regions that do not live at the hour of Paris, by INSEE code. */
const overseas: Readonly<Record<string, { zone: string; place: string }>> = {
  '01': { zone: 'America/Guadeloupe', place: 'en Guadeloupe' },
  '02': { zone: 'America/Martinique', place: 'en Martinique' },
  '03': { zone: 'America/Cayenne', place: 'en Guyane' },
  '04': { zone: 'Indian/Reunion', place: 'à La Réunion' },
  '06': { zone: 'Indian/Mayotte', place: 'à Mayotte' },
}

/** Until when a deadline that ends on a day runs, in a sentence; overseas, with the hour it is there at that instant. */
export function deadlineHour(regionCode: string | null, day: CivilDate): string {
  const paris = 'Une échéance court jusqu’à minuit, heure de Paris'
  const there = regionCode === null ? undefined : overseas[regionCode]
  if (!there) return `${paris}.`
  const midnight = Temporal.Instant.fromEpochMilliseconds(startOfParisDay(addDays(day, 1)).getTime())
  const local = midnight.toZonedDateTimeISO(there.zone)
  const next = local.toPlainDate().toString() > day ? ' le lendemain' : ''
  return `${paris} : ${local.hour} h${next} ${there.place}.`
}
