import 'server-only'
import PgBoss from 'pg-boss'
import { pool, type Tx } from '../db'
import { logger } from '../logger'

/** Made by the migration: what people wait for, and mails. */
export type QueueName = 'jobs' | 'mail'

/** One thing taken from a queue; `attempt` counts from 0. */
export type Entry = { queue: QueueName; id: string; data: unknown; attempt: number; last: boolean }

const held = globalThis as typeof globalThis & { gdrBoss?: PgBoss }

/** pg-boss on the connections of the process. It connects to nothing before its first use. */
export function boss(): PgBoss {
  if (held.gdrBoss) return held.gdrBoss
  const created = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => pool().query(text, values) },
    schedule: false,
  })
  created.on('error', (error) => logger().error({ err: error }, 'job queue'))
  held.gdrBoss = created
  return created
}

/** Ends pg-boss' own upkeep; the connections stay. */
export async function stopBoss(): Promise<void> {
  const stopped = held.gdrBoss
  delete held.gdrBoss
  await stopped?.stop({ graceful: false, close: false })
}

/** pg-boss writing through a transaction of ours. */
export function within(tx: Tx): PgBoss.Db {
  return {
    executeSql: async (text: string, values: readonly unknown[] = []) => {
      const given = values.map((value) => (value === undefined ? null : value))
      return { rows: await tx.$queryRawUnsafe<unknown[]>(text, ...given) }
    },
  }
}

type Retry = { retries: number; retryDelaySeconds: number }

/** Puts one entry in a queue inside the transaction of the fact it follows. */
export async function putInQueue(tx: Tx, queue: QueueName, id: string, data: object, retry: Retry): Promise<void> {
  const sent = await boss().send(queue, data, {
    id,
    retryLimit: retry.retries,
    retryDelay: retry.retryDelaySeconds,
    retryBackoff: true,
    // A dead worker is seen by its lost lock (liveness.ts), not by a delay: this one is only pg-boss' longest.
    expireInHours: 23,
    db: within(tx),
  })
  if (sent === null) throw new Error(`The queue ${queue} took nothing: is the migration of the job queue applied?`)
}

/** Takes the next entry of a queue, locked against every other worker, or null. */
export async function takeNext(queue: QueueName): Promise<Entry | null> {
  const [job] = await boss().fetch<unknown>(queue, { includeMetadata: true, batchSize: 1 })
  if (!job) return null
  return { queue, id: job.id, data: job.data, attempt: job.retryCount, last: job.retryCount >= job.retryLimit }
}

/** Is this try still the one in force? False once another process took the entry over. Locks the row. */
export async function stillOurs(tx: Tx, entry: Omit<Entry, 'data'>): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 as ours from pgboss.job where name = ${entry.queue}
    and id = ${entry.id}::uuid and state = 'active' and retry_count = ${entry.attempt} for update`
  return rows.length === 1
}

/** The entry is finished, well or refused for good. */
export async function finish(tx: Tx, entry: Entry): Promise<void> {
  await boss().complete(entry.queue, entry.id, {}, { db: within(tx) })
}

/** The try failed: pg-boss plans the next one, later each time, or gives up after the last. */
export async function giveBack(tx: Tx, entry: Pick<Entry, 'queue' | 'id'>, reason: string): Promise<void> {
  await boss().fail(entry.queue, entry.id, { reason }, { db: within(tx) })
}
