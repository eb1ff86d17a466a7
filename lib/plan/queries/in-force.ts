import 'server-only'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'

/** Rows in force on a civil day: `validFrom <= on < validTo`. */
export function inForce(on: CivilDate) {
  const day = toDatabaseDate(on)
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] }
}
