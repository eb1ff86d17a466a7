import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from './env'
import { type Prisma, PrismaClient } from './generated/prisma/client'

export type Db = PrismaClient
/** What a command holds inside its one transaction. */
export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & { gdrDb?: PrismaClient }

/** The Prisma client of this process: one pool, kept across hot reloads. */
export function db(): Db {
  held.gdrDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 }) })
  return held.gdrDb
}
