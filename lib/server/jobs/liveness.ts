import 'server-only'
import pg from 'pg'
import { systemNow } from '../clock'
import { db, type Tx } from '../db'
import { env } from '../env'
import { logger } from '../logger'
import { type Entry, giveBack, stillOurs } from './queue'

// A worker holds, on a connection of its own, one advisory lock for each entry it runs. PostgreSQL drops the locks of a
// process that dies, however it dies: an active entry whose lock is free has nobody behind it, and goes back to its queue.
// The delay leaves a worker the time between taking an entry and locking it.

const lock = 'select pg_advisory_lock(hashtextextended($1, 0))'
const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0))'
const name = (id: string) => `gdr-job:${id}`

/** The locks of one process on what it runs. */
export class Liveness {
  readonly #held = new Set<string>()
  #client: pg.Client | undefined

  async hold(id: string): Promise<void> {
    this.#held.add(id)
    const client = await this.#connected()
    await client.query(lock, [name(id)])
  }

  async release(id: string): Promise<void> {
    this.#held.delete(id)
    await this.#client?.query(unlock, [name(id)]).catch(() => undefined)
  }

  /** Takes the locks again if the connection was lost meanwhile. */
  async keep(): Promise<void> {
    if (this.#held.size > 0) await this.#connected()
  }

  async close(): Promise<void> {
    const client = this.#client
    this.#client = undefined
    await client?.end().catch(() => undefined)
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client) return this.#client
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: 'gdr-pilotage jobs',
      keepAlive: true,
    })
    client.on('error', (error) => {
      logger().warn({ err: error }, 'lost the connection that holds the locks of the jobs')
      if (this.#client === client) this.#client = undefined
    })
    await client.connect()
    this.#client = client
    for (const id of this.#held) await client.query(lock, [name(id)])
    return client
  }
}

type Active = Omit<Entry, 'data'>

/** Gives back to their queues the entries whose process is dead. Returns how many. */
export async function recoverOrphans(): Promise<number> {
  const active = await db().$queryRaw<Active[]>`select id, name as queue, retry_count as attempt,
    retry_count >= retry_limit as last from pgboss.job
    where name in ('jobs', 'mail') and state = 'active' and started_on < now() - interval '3 seconds'`
  let recovered = 0
  for (const entry of active) if (await db().$transaction((tx) => recover(tx, entry))) recovered += 1
  return recovered
}

async function recover(tx: Tx, entry: Active): Promise<boolean> {
  const free = await tx.$queryRaw<{ ok: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${name(entry.id)}, 0)) as ok`
  if (!free[0]?.ok) return false
  if (!(await stillOurs(tx, entry))) return false
  await sendBack(tx, entry)
  return true
}

/** Back to its queue, for another process or the next start. */
export async function sendBack(tx: Tx, entry: Pick<Entry, 'id' | 'queue' | 'last'>): Promise<void> {
  logger().warn({ job: entry.id, queue: entry.queue }, 'job interrupted by the stop of its process')
  await giveBack(tx, entry, 'its process stopped')
  const data = entry.last
    ? ({
        state: 'failed',
        finishedAt: systemNow(),
        message: 'Le serveur s’est arrêté plusieurs fois pendant ce travail.',
      } as const)
    : ({
        state: 'waiting',
        message: 'Interrompu par un arrêt du serveur ; le travail reprendra depuis le début.',
      } as const)
  await tx.job.updateMany({ where: { id: entry.id, state: 'running' }, data })
}
