import 'server-only'
import { db } from '../db'
import type { JobState } from '../generated/prisma/enums'

/** A job as its owner sees it. `progress` counts up to `total`, null when the job cannot tell. */
export type JobView = {
  id: string
  kind: string
  label: string
  state: JobState
  progress: number
  total: number | null
  message: string | null
  result: unknown
  createdAt: Date
  finishedAt: Date | null
}

const view = {
  id: true,
  kind: true,
  label: true,
  state: true,
  progress: true,
  total: true,
  message: true,
  result: true,
  createdAt: true,
  finishedAt: true,
} as const

/** The last fifty jobs a person asked for, newest first. */
export async function jobsOf(ownerId: string): Promise<JobView[]> {
  return db().job.findMany({
    where: { ownerId },
    select: view,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
  })
}

/** Whether a person ever asked for a job. */
export async function hasJobs(ownerId: string): Promise<boolean> {
  return (await db().job.findFirst({ where: { ownerId }, select: { id: true } })) !== null
}

/** One job of a person, null when it is not theirs. */
export async function jobOf(ownerId: string, id: string): Promise<JobView | null> {
  return db().job.findFirst({ where: { id, ownerId }, select: view })
}
