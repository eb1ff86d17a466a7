import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { AppError } from '@/lib/core/errors'
import { env } from './env'
import { type Prisma, PrismaClient } from './generated/prisma/client'
import { logger } from './logger'

export type Db = PrismaClient
/** What a command holds inside its one transaction. */
export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & {
  gdrPool?: pg.Pool
  gdrDb?: PrismaClient
  gdrSnapshot?: AsyncLocalStorage<Tx>
}

const lost = (error: Error) => logger().warn({ err: error }, 'database connection lost')

/** The connections of this process, shared by Prisma and the job queue: one pool, kept across hot reloads. */
export function pool(): pg.Pool {
  held.gdrPool ??= new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    application_name: 'gdr-pilotage',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  return held.gdrPool
}

/** The snapshot the current reading is in, if any; one for all copies of this module. */
function snapshots(): AsyncLocalStorage<Tx> {
  held.gdrSnapshot ??= new AsyncLocalStorage()
  return held.gdrSnapshot
}

/** Reads everything `read` asks through `db()` as of one instant, whatever others write meanwhile; refuses to write.
 * The queries of the pages are used as they are. Sixty seconds at most. */
export async function inSnapshot<T>(read: () => Promise<T>): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$executeRaw`set transaction read only`
      return snapshots().run(tx, read)
    },
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  )
}

/** For work left behind that outlives the snapshot it starts in. */
export function outsideSnapshot<T>(work: () => T): T {
  return snapshots().exit(work)
}

/** The Prisma client of this process, or the snapshot the caller reads in. A transaction lasts 15 s at most unless its caller says otherwise. */
export function db(): Db {
  const snapshot = snapshots().getStore()
  if (snapshot) return snapshot as Db
  held.gdrDb ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { disposeExternalPool: true, onPoolError: lost, onConnectionError: lost }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
  return held.gdrDb
}

/** Gives every connection back; the next `db()` opens new ones. For the end of a script, a test or a process. */
export async function closeDb(): Promise<void> {
  const [client, connections] = [held.gdrDb, held.gdrPool]
  delete held.gdrDb
  delete held.gdrPool
  await client?.$disconnect()
  if (connections && !connections.ended) await connections.end()
}

/** Prisma: unreachable, timed out, refused at the door, connection closed, pool exhausted. PostgreSQL: shutting down or starting. */
const unavailable = /^(P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123])$/

/** The refusal to show when the database cannot be reached, or null when the error is something else. */
export function databaseRefusal(error: unknown): AppError | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && unavailable.test(cause.code))
      return new AppError('UNAVAILABLE')
  return null
}
