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

const lock = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as ours'
const unlock = 'select pg_advisory_unlock(hashtextextended($1, 0)) as ours'
const name = (id: string) => `gdr-job:${id}`

type Session = { client: pg.Client; locked: Set<string> }

/** The locks of one process on what it runs, in one session of PostgreSQL. */
export class Liveness {
  readonly #held = new Set<string>()
  /** One promise for all who ask while it connects: two sessions would wait for each other's locks. */
  #session: Promise<Session> | undefined
  /** A connection takes one question at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Throws when another process holds the lock: it runs the entry, this one must not. */
  async hold(id: string): Promise<void> {
    this.#held.add(id)
    if (await this.#lock(await this.#connected(), id)) return
    this.#held.delete(id)
    throw new Error(`The job ${id} runs elsewhere`)
  }

  async release(id: string): Promise<void> {
    this.#held.delete(id)
    const session = await this.#session?.catch(() => undefined)
    if (session?.locked.delete(id)) await this.#ask(session.client, unlock, id).catch(() => undefined)
  }

  /** Takes again the locks that a lost connection dropped. */
  async keep(): Promise<void> {
    if (this.#held.size === 0) return
    const session = await this.#connected()
    for (const id of this.#held) await this.#lock(session, id)
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined)
    this.#session = undefined
    await session?.client.end().catch(() => undefined)
  }

  async #lock({ client, locked }: Session, id: string): Promise<boolean> {
    if (locked.has(id)) return true
    if (await this.#ask(client, lock, id)) locked.add(id)
    return locked.has(id)
  }

  async #ask(client: pg.Client, question: string, id: string): Promise<boolean> {
    const answer = this.#turn.then(() => client.query<{ ours: boolean }>(question, [name(id)]))
    this.#turn = answer.catch(() => undefined)
    return (await answer).rows[0]?.ours ?? false
  }

  #connected(): Promise<Session> {
    if (this.#session) return this.#session
    const session: Promise<Session> = this.#connect(() => this.#forget(session))
    session.catch(() => this.#forget(session))
    this.#session = session
    return session
  }

  /** A lost connection tells its end more than once, and by then another may have taken its place. */
  #forget(session: Promise<Session>): void {
    if (this.#session === session) this.#session = undefined
  }

  async #connect(lost: () => void): Promise<Session> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: 'gdr-pilotage jobs',
      keepAlive: true,
    })
    client.on('error', (error) => {
      logger().warn({ err: error }, 'lost the connection that holds the locks of the jobs')
      lost()
    })
    await client.connect()
    return { client, locked: new Set() }
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
