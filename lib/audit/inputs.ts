import { z } from 'zod'
import { type CivilDate, parseCivilDate } from '@/lib/core/civil-date'
import { type AuditObjectType, type EventType, isEventType, isObjectType } from './events'

/** What the journal is asked for; absent: no condition. Days are those of Paris, both inside. */
export type JournalFilters = {
  type?: EventType
  /** Part of a name. */
  person?: string
  /** Part of the name of an object. */
  object?: string
  /** One object, by its id. */
  only?: { type: AuditObjectType; id: string }
  from?: CivilDate
  to?: CivilDate
}

/** A place in the journal: what comes before (older) or after (newer) an event. */
export type JournalPlace = { before: bigint } | { after: bigint } | null

const text = z
  .string()
  .trim()
  .max(200)
  .transform((value) => value || undefined)
  .optional()
  .catch(undefined)
const day = text.transform((value) => (value && parseCivilDate(value)) || undefined)
const place = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt)
  .optional()
  .catch(undefined)
const type = text.transform((value) => (value && isEventType(value) ? value : undefined))

/** The address of the journal: a wrong value counts as absent. `nature` and `id` name one object. */
const search = z.object({
  fait: type,
  personne: text,
  objet: text,
  du: day,
  au: day,
  nature: text,
  id: text,
  avant: place,
  apres: place,
})

/** Filters and place written in the address of the journal. */
export function readJournalSearch(params: unknown): { filters: JournalFilters; place: JournalPlace } {
  const { fait, personne, objet, du, au, nature, id, avant, apres } = search.parse(params)
  const filters: JournalFilters = {
    ...(fait && { type: fait }),
    ...(personne && { person: personne }),
    ...(objet && { object: objet }),
    ...(nature && id && isObjectType(nature) && { only: { type: nature, id } }),
    ...(du && { from: du }),
    ...(au && { to: au }),
  }
  return { filters, place: avant ? { before: avant } : apres ? { after: apres } : null }
}

/** The query that leads back to these filters, at a place of the journal. */
export function journalQuery(filters: JournalFilters, at: { before?: string; after?: string } = {}): string {
  const entries = {
    fait: filters.type,
    personne: filters.person,
    objet: filters.object,
    nature: filters.only?.type,
    id: filters.only?.id,
    du: filters.from,
    au: filters.to,
    avant: at.before,
    apres: at.after,
  }
  const given = Object.entries(entries).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
