import 'server-only'
import { systemNow } from '../clock'
import { db } from '../db'
import { logger } from '../logger'
import { type BlobStore, blobStore } from './blob-store'
import { removeBytes } from './files'

const dayMs = 86_400_000
const askedAtOnce = 500

/**
 * Removes bytes older than a day that no row names: a process killed between storing them and the end of its transaction
 * left them. When they are as many as the named ones this is not what a stopped process leaves but a database that is not
 * the one of these files (a restored copy, a wrong address): nothing is removed, the log says it.
 */
export async function sweepBytes(store: BlobStore | Promise<BlobStore> = blobStore()): Promise<number> {
  const { named, nameless } = await sorted(await store, new Date(systemNow().getTime() - dayMs))
  if (nameless.length === 0) return 0
  if (nameless.length >= named) {
    logger().warn({ named, nameless: nameless.length }, 'stored bytes are not those of this database: none removed')
    return 0
  }
  for (const key of nameless) await removeBytes(key, store)
  logger().info({ removed: nameless.length }, 'bytes that no row names are removed')
  return nameless.length
}

async function sorted(store: BlobStore, before: Date): Promise<{ named: number; nameless: string[] }> {
  const nameless: string[] = []
  let named = 0
  let asked: string[] = []
  const ask = async () => {
    const found = await namesOf(asked)
    named += found.size
    nameless.push(...asked.filter((key) => !found.has(key)))
    asked = []
  }
  for await (const key of store.storedBefore(before)) if (asked.push(key) === askedAtOnce) await ask()
  await ask()
  return { named, nameless }
}

async function namesOf(keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db().storedFile.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return new Set(rows.map(({ key }) => key))
}
