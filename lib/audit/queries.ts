import 'server-only'
import { addDays, startOfParisDay } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { fold } from '@/lib/core/text'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import type { AuditObjectType, JournalLine, JournalPage, Json } from './events'
import type { JournalFilters, JournalPlace } from './inputs'
import { historyScope, isOfPlans, type JournalReader, type JournalScope, journalScope } from './policy'

const pageSize = 50
const historyLength = 100

const select = {
  id: true,
  at: true,
  actorName: true,
  actorRole: true,
  type: true,
  objectType: true,
  objectId: true,
  objectName: true,
  before: true,
  after: true,
} as const

type Row = Prisma.AuditEventGetPayload<{ select: typeof select }>

/** What happened to an object, newest first, the last hundred events. Throws AppError FORBIDDEN when the history is not the person's to read;
 * events of another region are left out, those of a national plan are read in every region. */
export async function eventsOf(reader: JournalReader, type: AuditObjectType, id: string): Promise<JournalLine[]> {
  const scope = historyScope(reader, type)
  if (!scope) throw new AppError('FORBIDDEN')
  const mine = within(scope)
  const seen = isOfPlans(type) && scope.regionCode !== null ? { OR: [mine, { ...mine, regionCode: null }] } : mine
  const where = { AND: [seen, { objectType: type, objectId: id }] }
  const rows = await db().auditEvent.findMany({ where, select, orderBy: { id: 'desc' }, take: historyLength })
  return rows.map(toLine)
}

/** A page of the journal, fifty events of the person's scope that answer the filters. Throws AppError FORBIDDEN. */
export async function journal(
  reader: JournalReader,
  filters: JournalFilters,
  place: JournalPlace,
): Promise<JournalPage> {
  const base = journalWhere(reader, filters)
  const forward = place !== null && 'after' in place
  const bound = place === null ? {} : { id: forward ? { gt: place.after } : { lt: place.before } }
  const rows = await db().auditEvent.findMany({
    where: { AND: [base, bound] },
    select,
    orderBy: { id: forward ? 'asc' : 'desc' },
    take: pageSize + 1,
  })
  return pageOf(rows, place)
}

/** Lines read at once when the whole journal is. */
const batchSize = 1_000

/** Every event of the person's scope that answers the filters, newest first, at most `most` of them. Throws AppError FORBIDDEN. */
export async function journalLines(
  reader: JournalReader,
  filters: JournalFilters,
  most: number,
): Promise<JournalLine[]> {
  const where = journalWhere(reader, filters)
  const lines: JournalLine[] = []
  let before: bigint | null = null
  while (lines.length < most) {
    const rows: Row[] = await db().auditEvent.findMany({
      where: { AND: [where, before === null ? {} : { id: { lt: before } }] },
      select,
      orderBy: { id: 'desc' },
      take: Math.min(batchSize, most - lines.length),
    })
    lines.push(...rows.map(toLine))
    before = rows.at(-1)?.id ?? null
    if (rows.length < batchSize) return lines
  }
  return lines
}

/** How many events of the person's scope answer the filters. Throws AppError FORBIDDEN. */
export function journalSize(reader: JournalReader, filters: JournalFilters): Promise<number> {
  return db().auditEvent.count({ where: journalWhere(reader, filters) })
}

function journalWhere(reader: JournalReader, filters: JournalFilters): Prisma.AuditEventWhereInput {
  const scope = journalScope(reader)
  if (!scope) throw new AppError('FORBIDDEN')
  return { AND: [within(scope), ...conditions(filters)] }
}

/** One row more than the page was read: it says whether the reading goes on. */
function pageOf(rows: readonly Row[], place: JournalPlace): JournalPage {
  const forward = place !== null && 'after' in place
  const kept = rows.slice(0, pageSize)
  const lines = (forward ? kept.toReversed() : kept).map(toLine)
  const goesOn = rows.length > pageSize
  return {
    lines,
    newer: (forward ? goesOn : place !== null) ? (lines.at(0)?.id ?? null) : null,
    older: forward || goesOn ? (lines.at(-1)?.id ?? null) : null,
  }
}

function within({ regionCode, objectTypes, refusals }: JournalScope): Prisma.AuditEventWhereInput {
  return {
    ...(regionCode === null ? {} : { regionCode }),
    ...(objectTypes === null ? {} : { objectType: { in: [...objectTypes] } }),
    ...(refusals ? {} : { type: { not: 'access.refused' } }),
  }
}

function conditions({ type, person, object, only, from, to }: JournalFilters): Prisma.AuditEventWhereInput[] {
  return [
    ...(type ? [{ type }] : []),
    ...(person ? [{ actorFold: { contains: likePart(person) } }] : []),
    ...(object ? [{ objectFold: { contains: likePart(object) } }] : []),
    ...(only ? [{ objectType: only.type, objectId: only.id }] : []),
    ...(from ? [{ at: { gte: startOfParisDay(from) } }] : []),
    ...(to ? [{ at: { lt: startOfParisDay(addDays(to, 1)) } }] : []),
  ]
}

/** A part of a name, without accents or capitals; Prisma leaves % and _ their meaning in LIKE. */
function likePart(text: string): string {
  return fold(text).replace(/[\\%_]/g, '\\$&')
}

function toLine(row: Row): JournalLine {
  return {
    id: String(row.id),
    at: row.at,
    actorName: row.actorName,
    actorRole: row.actorRole,
    type: row.type,
    object: { type: row.objectType, id: row.objectId, name: row.objectName },
    before: stored(row.before),
    after: stored(row.after),
  }
}

function stored(value: Prisma.JsonValue | null): Json | undefined {
  return value === null ? undefined : (value as Json)
}
