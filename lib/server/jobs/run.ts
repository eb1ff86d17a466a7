import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/lib/core/errors'
import { systemNow } from '../clock'
import { db, type Tx } from '../db'
import { Prisma } from '../generated/prisma/client'
import { logger } from '../logger'
import type { JobResult, JobWords, OnJobEnd, RunnableJob } from './definition'
import { ProgressWriter } from './progress'
import { type Entry, finish, giveBack, stillOurs } from './queue'

const envelope = z.object({ kind: z.string(), ownerId: z.uuid().nullable(), input: z.unknown() })

type Known = { jobs: ReadonlyMap<string, RunnableJob>; onEnd: OnJobEnd | undefined }

/** Runs one job taken from the queue and writes how it ended, queue and row together; the owner is told in the same transaction. */
export async function runJob(entry: Entry, { jobs, onEnd }: Known, signal: AbortSignal): Promise<void> {
  const writer = new ProgressWriter(entry.id)
  try {
    await markRunning(entry.id)
    const { kind, ownerId, input } = envelope.parse(entry.data)
    const job = jobs.get(kind)
    if (!job) throw new Error(`No job named ${kind} in this version of the application`)
    const result = await job.execute(input, { ownerId, progress: writer.report, signal })
    await writer.close()
    await markDone(entry, result, job.words(result, input), onEnd)
  } catch (error) {
    await writer.close()
    await markFailed(entry, error, onEnd)
  }
}

async function markRunning(id: string): Promise<void> {
  const data = { state: 'running', startedAt: systemNow(), progress: 0, message: null } as const
  await db().job.updateMany({ where: { id }, data })
}

async function markDone(entry: Entry, result: JobResult, words: JobWords | null, onEnd?: OnJobEnd): Promise<void> {
  await db().$transaction(async (tx) => {
    if (!(await stillOurs(tx, entry))) return
    await tx.$executeRaw`update "Job" set progress = coalesce(total, progress) where id = ${entry.id}::uuid`
    const data = { state: 'done', finishedAt: systemNow(), result: result ?? Prisma.DbNull } as const
    await tx.job.updateMany({ where: { id: entry.id }, data })
    await finish(tx, entry)
    await tellOwner(tx, entry.id, words, onEnd)
  })
}

async function tellOwner(tx: Tx, id: string, words: JobWords | null, onEnd?: OnJobEnd): Promise<void> {
  if (!onEnd) return
  const job = await tx.job.findUnique({ where: { id }, select: { ownerId: true, label: true, state: true } })
  if (!job?.ownerId || (job.state !== 'done' && job.state !== 'failed')) return
  await onEnd(tx, { id, ownerId: job.ownerId, label: job.label, state: job.state, words })
}

async function markFailed(entry: Entry, error: unknown, onEnd?: OnJobEnd): Promise<void> {
  const refused = error instanceof AppError
  const reference = randomUUID().slice(0, 8)
  if (!refused) logger().error({ err: error, job: entry.id, attempt: entry.attempt, reference }, 'job failed')
  const ended = refused || entry.last
  await db().$transaction(async (tx) => {
    if (!(await stillOurs(tx, entry))) return
    const data = ended
      ? ({
          state: 'failed',
          finishedAt: systemNow(),
          message: refused ? error.message : unexpected(reference),
        } as const)
      : ({ state: 'waiting', message: 'Interrompu par une erreur ; une nouvelle tentative est prévue.' } as const)
    await tx.job.updateMany({ where: { id: entry.id }, data })
    if (refused) await finish(tx, entry)
    else await giveBack(tx, entry, reference)
    await tellOwner(tx, entry.id, null, onEnd)
  })
}

function unexpected(reference: string): string {
  return `Le travail a échoué après plusieurs tentatives. Référence à transmettre au support : ${reference}.`
}
