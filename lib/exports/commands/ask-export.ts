import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { perimeterOf } from '@/lib/notices/model'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { enqueue } from '@/lib/server/jobs/enqueue'
import { type ExportInput, readQuery } from '../inputs'
import { exportJob } from '../jobs'
import { doubleClickMs, exportKinds, rowsAtOnce } from '../model'
import { exportSize } from '../produce'
import { failExport, makeExport } from './make-export'

/** An export asked: `made` is false while a job still makes it. */
export type AskedExport = { id: string; made: boolean }

/**
 * A person takes away what is on their screen. Few rows are written at once; many become a job, and its owner is told when
 * the file is ready. A double click finds the first one. Throws AppError when the page itself would refuse the person.
 */
export async function askExport(user: CurrentUser, input: ExportInput, atOnce = rowsAtOnce): Promise<AskedExport> {
  const rows = await exportSize(input.kind, { user, query: readQuery(input.query), day: await today() })
  const long = rows > atOnce
  const { id, created } = await db().$transaction((tx) => writeAsked(tx, user, input, long))
  if (!created) return { id, made: await settled(id) }
  if (long) return { id, made: false }
  try {
    await makeExport(id, { by: user })
  } catch (error) {
    throw await failExport(id, error)
  }
  return { id, made: true }
}

async function writeAsked(tx: Tx, user: CurrentUser, input: ExportInput, long: boolean) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`export:${user.id}`}, 0))`
  const askedAt = await now(tx)
  const same = await tx.export.findFirst({
    where: {
      ownerId: user.id,
      ...input,
      ...{ failedAt: null, removedAt: null },
      askedAt: { gt: new Date(askedAt.getTime() - doubleClickMs), lte: askedAt },
    },
    select: { id: true },
  })
  if (same) return { id: same.id, created: false }
  const title = exportKinds[input.kind]
  const data = { ownerId: user.id, ...input, title, rights: perimeterOf(user), askedAt }
  const { id } = await tx.export.create({ data, select: { id: true } })
  if (long) {
    const jobId = await enqueue(tx, user.id, exportJob, { id, title })
    await tx.export.update({ where: { id }, data: { jobId } })
  }
  const after = { format: input.format, query: input.query }
  const object = { type: 'export', id, name: title } as const
  await recordEvent(tx, user, { type: 'export.asked', object, regionCode: user.regionCode, after })
  return { id, created: true }
}

const patienceMs = 5_000
const stepMs = 100

/** What the first click of two is making: waited for a little, so that the second one gets the same file. */
async function settled(id: string): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    const row = await db().export.findUnique({ where: { id }, select: { readyAt: true, failedAt: true, jobId: true } })
    if (row?.readyAt) return true
    if (row?.failedAt) throw new AppError('UNAVAILABLE')
    if (!row || row.jobId) return false
    await new Promise((resolve) => setTimeout(resolve, stepMs))
  }
  return false
}
