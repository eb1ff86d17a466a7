import 'server-only'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { db, type Tx } from '@/lib/server/db'
import { type BodyEntry, type BodyKind, bodyKindNames, guessBody } from '../bodies'

const entryFields = {
  id: true,
  bodyId: true,
  name: true,
  state: true,
  kind: true,
  side: true,
  territories: true,
  successorId: true,
  from: true,
  reason: true,
  byName: true,
  recordedAt: true,
} as const

/** A body as the region knows it on a day; `entries` in the order they were recorded. `writtenAs` is the name texts were written with. */
export type KnownBody = { id: string; writtenAs: string; current: BodyEntry | null; entries: readonly BodyEntry[] }

/** Every body the region describes, names as an actor of its plans, or gives an account to. */
export async function regionBodies(regionCode: string, day: CivilDate, tx?: Tx): Promise<KnownBody[]> {
  const rows = await (tx ?? db()).body.findMany({
    where: {
      OR: [
        { entries: { some: { regionCode } } },
        { users: { some: { regionCode } } },
        { actions: { some: { version: { action: { plan: { regionCode } } } } } },
      ],
    },
    select: { id: true, name: true, entries: { where: { regionCode }, select: entryFields, orderBy: { id: 'asc' } } },
    orderBy: { name: 'asc' },
  })
  return rows.map(({ id, name, entries }) => {
    const told = entries.map(toEntry)
    return { id, writtenAs: name, entries: told, current: entryOn(told, day) }
  })
}

type Row = { id: bigint; kind: string; from: Date } & Omit<BodyEntry, 'id' | 'kind' | 'from'>

function toEntry({ id, kind, from, ...row }: Row): BodyEntry {
  const known = bodyKindNames.find((one) => one === kind) ?? 'other'
  return { ...row, id: String(id), kind: known, from: fromDatabaseDate(from) }
}

/** The entry that holds on a day: the latest first day not after it, and on one day the last recorded. Entries in recording order. */
function entryOn(entries: readonly BodyEntry[], day: CivilDate): BodyEntry | null {
  return entries
    .filter((one) => one.from <= day)
    .reduce<BodyEntry | null>((held, one) => (held === null || one.from >= held.from ? one : held), null)
}

/** What is said of a body on a day, guessed from its name while nobody said anything. */
export function describedAs({ writtenAs, current }: KnownBody): Pick<BodyEntry, 'name' | 'state' | 'territories'> & {
  kind: BodyKind
  side: BodyEntry['side']
} {
  return current ?? { name: writtenAs, state: 'active', territories: [], ...guessBody(writtenAs) }
}

/** Names under which a body may be written in a region on a day: as texts wrote it, then as the region calls it (which wins). */
export async function bodyDirectory(
  tx: Tx,
  regionCode: string | null,
  day: CivilDate,
): Promise<{ id: string; name: string; writtenAs: string }[]> {
  const rows = await tx.$queryRaw<{ id: string; writtenAs: string; current: string }[]>`
    select id, name as "writtenAs", body_name(id, ${regionCode}, ${day}::date) as current from "Body" order by name`
  return [
    ...rows.map(({ id, writtenAs }) => ({ id, writtenAs, name: writtenAs })),
    ...rows
      .filter(({ id, current }) => !isMergedName(rows, id, current))
      .map(({ current, ...row }) => ({ ...row, name: current })),
  ]
}

/** Among some bodies, those the region no longer offers on a day. */
export async function withdrawnBodies(
  tx: Tx,
  regionCode: string | null,
  ids: readonly string[],
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  if (regionCode === null || ids.length === 0) return new Set()
  const rows = await tx.bodyEntry.findMany({
    where: { regionCode, bodyId: { in: [...ids] } },
    select: entryFields,
    orderBy: { id: 'asc' },
  })
  const entriesOf = (id: string) => rows.filter((row) => row.bodyId === id).map(toEntry)
  return new Set(ids.filter((id) => entryOn(entriesOf(id), day)?.state === 'inactive'))
}

/** A merged body bears the name of its successor: that name is the successor's. */
function isMergedName(rows: readonly { id: string; writtenAs: string }[], id: string, current: string): boolean {
  return rows.some((other) => other.id !== id && other.writtenAs === current)
}

/** The bodies, and those they were merged into in the region: who speaks for the successor speaks for them. */
export async function withSuccessors(
  tx: Tx,
  regionCode: string | null,
  ids: readonly string[],
  day: CivilDate,
): Promise<string[]> {
  if (regionCode === null || ids.length === 0) return [...ids]
  const rows = await tx.bodyEntry.findMany({
    where: { regionCode, bodyId: { in: [...ids] }, from: { lte: toDatabaseDate(day) } },
    select: { bodyId: true, state: true, successorId: true },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  })
  const last = new Map(rows.map((row) => [row.bodyId, row]))
  return [...ids, ...[...last.values()].flatMap(({ successorId }) => successorId ?? [])]
}

/** What a region calls bodies on a day, in their order; two that were merged are said once. */
export async function bodyNamesOn(
  ids: readonly string[],
  regionCode: string | null,
  day: CivilDate,
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db().$queryRaw<{ id: string; name: string }[]>`
    select id::text, body_name(id, ${regionCode}, ${day}::date) as name from unnest(${[...ids]}::uuid[]) as id`
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return [...new Set(ids.flatMap((id) => names.get(id) ?? []))]
}

/** Names offered where an actor is chosen: those the region keeps, under the name it gives them on a day. */
export async function offeredNames(regionCode: string | null, day: CivilDate): Promise<string[]> {
  const rows = await db().body.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
  const bodies = new Map(
    regionCode ? (await regionBodies(regionCode, day)).map((body) => [body.id, describedAs(body)]) : [],
  )
  const names = rows.flatMap(({ id, name }) => {
    const said = bodies.get(id)
    return said === undefined ? name : said.state === 'active' ? said.name : []
  })
  return [...new Set(names)]
}
