import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { type ExportState, exportState } from '../model'

/** An export as its owner sees it in the list. */
export type ExportLine = {
  id: string
  title: string
  format: string
  filters: readonly string[]
  rows: number | null
  state: ExportState
  askedAt: Date
  expiresAt: Date | null
  failure: string | null
  progress: { done: number; total: number } | null
}

/** The last fifty exports a person asked for, newest first, those they took out of the list left aside. */
export async function exportsOf(user: CurrentUser): Promise<ExportLine[]> {
  const rows = await db().export.findMany({
    where: { ownerId: user.id, removedAt: null },
    include: { job: { select: { state: true, progress: true, total: true, message: true } } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
  const instant = await now()
  return rows.map(({ job, ...row }) => {
    const { id, title, format, filters, rows: count, askedAt, expiresAt } = row
    const state = exportState({ ...row, job }, instant)
    const failure = state === 'failed' ? (row.failure ?? job?.message ?? null) : null
    const progress = job?.total ? { done: job.progress, total: job.total } : null
    return { id, title, format, filters, rows: count, state, askedAt, expiresAt, failure, progress }
  })
}
