import 'server-only'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { MeteoView } from '../meteo'

/** One of the three, said by its column. */
type Subject = { actionId: string } | { chantierId: string } | { programmeId: string }

/** The météos said of something up to a civil day, latest first; the caller has read it. */
export async function meteosOf(subject: Subject, on: CivilDate): Promise<MeteoView[]> {
  const rows = await db().meteoWord.findMany({
    where: { ...subject, on: { lte: toDatabaseDate(on) } },
    select: { id: true, meteo: true, sentence: true, on: true, byName: true, at: true },
    orderBy: { id: 'desc' },
  })
  return rows.map((row) => ({ ...row, id: String(row.id), on: fromDatabaseDate(row.on) }))
}
