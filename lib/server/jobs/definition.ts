import 'server-only'
import type { z } from 'zod'
import type { Tx } from '../db'
import type { Prisma } from '../generated/prisma/client'

export type JobResult = Prisma.InputJsonValue | undefined

/** What the work of a job is given. */
export type Work<Input> = {
  input: Input
  /** Who asked for it; null for the application itself. The work loads the person again: rights may have changed. */
  ownerId: string | null
  /** Tells how far it is, as often as one likes: it is written a few times a second. Counts are in units of the job's own. */
  progress: (done: number, total?: number, message?: string) => void
  /** Aborted when the process stops: a long work that returns or throws then runs again from its start elsewhere. */
  signal: AbortSignal
}

type Definition<Schema extends z.ZodType> = {
  /** Stable name, kept in the database. */
  kind: string
  input: Schema
  /** What the person reads in the list of their jobs. */
  label: (input: z.output<Schema>) => string
  /** Must bear being run again from its start: a process may be killed at any line. A thrown AppError is final, anything else is tried again. */
  run: (work: Work<z.output<Schema>>) => Promise<JobResult>
  /** What its owner is told when it is done: one sentence, one link. Unless given: the label, and the list of jobs. */
  ready?: (result: JobResult, input: z.output<Schema>) => JobWords
  /** Tries after the first one; three unless told. */
  retries?: number
  /** Wait before the second try, doubled each time; five seconds unless told. */
  retryDelaySeconds?: number
}

/** A sentence, and where it leads (lib/core/routes). */
export type JobWords = { sentence: string; href: string }

/** A job that will not run again, as the hook given to `startJobs` is told it. */
export type JobEnd = { id: string; ownerId: string; label: string; state: 'done' | 'failed'; words: JobWords | null }

/** Called in the transaction that ends the job of a person: both hold, or neither. */
export type OnJobEnd = (tx: Tx, end: JobEnd) => Promise<void>

/** What a worker needs of a job, whatever its input. */
export type RunnableJob = {
  readonly kind: string
  execute(raw: unknown, work: Omit<Work<unknown>, 'input'>): Promise<JobResult>
  /** What `ready` says, null when the job says nothing of its own. */
  words(result: JobResult, raw: unknown): JobWords | null
}

/** What a command needs to put a job in the queue. */
export type Job<Input> = RunnableJob & {
  readonly retries: number
  readonly retryDelaySeconds: number
  prepare(input: Input): { data: Prisma.InputJsonValue; label: string }
}

/** Defines long work done outside a request. The domain that owns it exports it from its `jobs.ts`; app/jobs.ts lists them all. */
export function defineJob<Schema extends z.ZodType<unknown, Prisma.InputJsonValue>>(
  definition: Definition<Schema>,
): Job<z.input<Schema>> {
  return {
    kind: definition.kind,
    retries: definition.retries ?? 3,
    retryDelaySeconds: definition.retryDelaySeconds ?? 5,
    prepare: (input) => ({ data: input, label: definition.label(definition.input.parse(input)) }),
    execute: (raw, work) => definition.run({ ...work, input: definition.input.parse(raw) }),
    words: (result, raw) => definition.ready?.(result, definition.input.parse(raw)) ?? null,
  }
}
