import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { fold } from '@/lib/core/text'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { type BodyEntry, bodyKinds } from '../bodies'
import { canAdministerRegion, canReadRegion } from '../policy'
import { describedAs, regionBodies } from './directory'
import { type BodyUse, usesOfBody } from './uses'

type Described = ReturnType<typeof describedAs>
export type BodyRow = Described & { id: string; writtenAs: string; since: CivilDate | null }

export type BodiesPage = { day: CivilDate; rows: BodyRow[]; mayWrite: boolean }

/** The directory of a region today, by name; a search looks in names and kinds. What was merged or removed comes only when searched. */
export async function bodiesPage(user: CurrentUser, regionCode: string, asked: string): Promise<BodiesPage> {
  if (!canReadRegion(user, regionCode)) throw new AppError('OUT_OF_PERIMETER')
  const day = await today()
  const words = fold(asked).split(' ').filter(Boolean)
  const rows = (await regionBodies(regionCode, day)).map((body): BodyRow => {
    return { id: body.id, writtenAs: body.writtenAs, since: body.current?.from ?? null, ...describedAs(body) }
  })
  const found = rows.filter((row) => {
    const text = fold(`${row.name} ${row.writtenAs} ${bodyKinds[row.kind]}`)
    const shown = words.length > 0 || row.state === 'active' || row.state === 'inactive'
    return shown && words.every((word) => text.includes(word))
  })
  return { day, rows: found.sort(byName), mayWrite: canAdministerRegion(user, regionCode) }
}

const collator = new Intl.Collator('fr')
function byName(one: BodyRow, other: BodyRow): number {
  return collator.compare(one.name, other.name)
}

export type BodyPage = {
  id: string
  writtenAs: string
  day: CivilDate
  described: Described
  entries: readonly BodyEntry[]
  lastId: string
  uses: BodyUse[]
  /** Active bodies it could be merged into. */
  others: { id: string; name: string }[]
  mayWrite: boolean
}

/** Whether the person may still say something of a body: merged or removed, it no longer changes. */
export function isOpen({ mayWrite, described }: Pick<BodyPage, 'mayWrite' | 'described'>): boolean {
  return mayWrite && (described.state === 'active' || described.state === 'inactive')
}

/** One body as the region knows it today, what names it, and its history. Throws AppError OUT_OF_PERIMETER. */
export async function bodyPage(user: CurrentUser, regionCode: string, id: string): Promise<BodyPage> {
  if (!canReadRegion(user, regionCode)) throw new AppError('OUT_OF_PERIMETER')
  const day = await today()
  const [bodies, uses] = await Promise.all([regionBodies(regionCode, day), usesOfBody(null, regionCode, id)])
  const body = bodies.find((one) => one.id === id)
  if (!body) throw new AppError('OUT_OF_PERIMETER')
  const others = bodies
    .map((one) => ({ id: one.id, ...describedAs(one) }))
    .filter((one) => one.id !== id && one.state === 'active')
    .map(({ id: other, name }) => ({ id: other, name }))
  return {
    id,
    writtenAs: body.writtenAs,
    day,
    described: describedAs(body),
    entries: body.entries.toReversed(),
    lastId: body.entries.at(-1)?.id ?? '',
    uses,
    others,
    mayWrite: canAdministerRegion(user, regionCode),
  }
}

export type RegionTerritory = { code: string; name: string; caisses: string[] }

/** Départements and attached collectivities of a region, each with the caisses that cover it today. */
export async function territoriesOf(user: CurrentUser, regionCode: string): Promise<RegionTerritory[]> {
  const { rows } = await bodiesPage(user, regionCode, '')
  const found = await db().territory.findMany({
    where: { regionCode },
    select: { code: true, name: true },
    orderBy: { code: 'asc' },
  })
  return found.map(({ code, name }) => ({
    code,
    name,
    caisses: rows.filter((row) => row.territories.includes(code)).map((row) => row.name),
  }))
}
