import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { importFormats } from '../formats'
import type { ImportState, PublicationCounts } from '../model'
import { canOpenImports } from '../policy'
import { publicationResult } from '../result'

export type BatchLine = {
  id: string
  fileName: string
  formatLabel: string
  state: ImportState
  depositedAt: Date
  depositedBy: string
  plan: { code: string; title: string } | null
  counts: PublicationCounts | null
}

export const batchesPerPage = 25

const columns = {
  id: true,
  format: true,
  createdAt: true,
  createdById: true,
  result: true,
  file: { select: { name: true } },
  plan: { select: { code: true, title: true } },
  states: { orderBy: { id: 'desc' }, take: 1, select: { state: true } },
} as const

/** Deposits of the person's perimeter, the latest first. Throws AppError OUT_OF_PERIMETER for who has none. */
export async function batchPage(user: CurrentUser, page: number): Promise<{ total: number; lines: BatchLine[] }> {
  if (!canOpenImports(user)) throw new AppError('OUT_OF_PERIMETER')
  const where = user.role === 'national_admin' ? {} : { regionCode: user.regionCode }
  const [total, rows] = await Promise.all([
    db().importBatch.count({ where }),
    db().importBatch.findMany({
      where,
      select: columns,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * batchesPerPage,
      take: batchesPerPage,
    }),
  ])
  const names = await namesOf(rows.flatMap((row) => row.createdById ?? []))
  return {
    total,
    lines: rows.map((row) => ({
      id: row.id,
      fileName: row.file.name,
      formatLabel: importFormats.find((format) => format.id === row.format)?.label ?? row.format,
      state: row.states[0]?.state ?? 'deposited',
      depositedAt: row.createdAt,
      depositedBy: names.get(row.createdById ?? '') ?? 'Application',
      plan: row.plan,
      counts: publicationResult.safeParse(row.result).data?.counts ?? null,
    })),
  }
}

/** Deposits of the person's perimeter that wait for a publication, the oldest first; none for who deposits nothing. */
export async function waitingBatches(user: CurrentUser): Promise<{ id: string; fileName: string }[]> {
  if (!canOpenImports(user)) return []
  const rows = await db().importBatch.findMany({
    where: {
      ...(user.role === 'national_admin' ? {} : { regionCode: user.regionCode }),
      states: { none: { state: { not: 'deposited' } } },
    },
    select: { id: true, file: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, file }) => ({ id, fileName: file.name }))
}

async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
  const users = await db().user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

/** Regions a person may deposit in: their own, or all of them for the national administrator. */
export async function depositRegions(user: CurrentUser): Promise<{ code: string; name: string }[]> {
  if (!canOpenImports(user)) throw new AppError('OUT_OF_PERIMETER')
  const where = user.role === 'national_admin' ? {} : { code: user.regionCode ?? '' }
  return db().region.findMany({ where, select: { code: true, name: true }, orderBy: { name: 'asc' } })
}
