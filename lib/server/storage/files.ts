import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@/lib/core/errors'
import type { Tx } from '../db'
import { logger } from '../logger'
import { type BlobStore, blobStore } from './blob-store'
import { checkKey, newKey } from './key'

/** What is known of bytes once received: `size` in bytes, `sha256` in hexadecimal. */
export type StoredBytes = { key: string; size: number; sha256: string }
export type FileSource = Uint8Array | AsyncIterable<Uint8Array>
type Limit = { maxBytes: number }
type Store = BlobStore | Promise<BlobStore>

/** Receives bytes whole, counting as they come, and stores them under a new key.
 * Throws AppError TOO_LARGE as soon as they pass the limit: nothing of them is kept. */
export async function putBytes(
  source: FileSource,
  { maxBytes }: Limit,
  store: Store = blobStore(),
): Promise<StoredBytes> {
  const { spool, adopt } = await store
  const file = path.join(spool, `${randomUUID()}.part`)
  await mkdir(spool, { recursive: true })
  try {
    const received = await receive(source, file, maxBytes)
    const key = newKey()
    await adopt(file, key, received.size)
    return { key, ...received }
  } finally {
    await rm(file, { force: true })
  }
}

async function receive(source: FileSource, file: string, maxBytes: number): Promise<Omit<StoredBytes, 'key'>> {
  const hash = createHash('sha256')
  let size = 0
  async function* metered(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.byteLength
      if (size > maxBytes) throw tooLarge(maxBytes)
      hash.update(chunk)
      yield chunk
    }
  }
  const chunks = source instanceof Uint8Array ? Readable.from([source]) : source
  await pipeline(chunks, metered, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
  return { size, sha256: hash.digest('hex') }
}

function tooLarge(maxBytes: number): AppError {
  const limit = (maxBytes / 1_000_000).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
  return new AppError('TOO_LARGE', {
    message: `Le fichier dépasse la taille permise (${limit}\u00a0Mo) ; rien n’a été gardé.`,
  })
}

/** The bytes under a key as a stream, null when there are none. */
export async function openBytes(key: string, store: Store = blobStore()): Promise<Readable | null> {
  return (await store).open(checkKey(key))
}

/** All the bytes under a key, null when there are none. For what is parsed whole; a download streams `openBytes`. */
export async function readBytes(key: string, store: Store = blobStore()): Promise<Buffer | null> {
  const stream = await openBytes(key, store)
  return stream && Buffer.concat(await stream.toArray())
}

/** Removes bytes. Their row, if any, is its owner's to remove. */
export async function removeBytes(key: string, store: Store = blobStore()): Promise<void> {
  await (await store).remove(checkKey(key))
}

/** Stores bytes, then does what they are stored for; when that fails (refusal, rolled-back command) the bytes go too. */
export async function storedFor<T>(
  source: FileSource,
  limit: Limit,
  use: (stored: StoredBytes) => Promise<T>,
  store: Store = blobStore(),
): Promise<T> {
  const stored = await putBytes(source, limit, store)
  try {
    return await use(stored)
  } catch (error) {
    await removeBytes(stored.key, store).catch((lost: unknown) =>
      logger().warn({ err: lost, key: stored.key }, 'bytes left behind'),
    )
    throw error
  }
}

type FileFacts = { name: string; contentType: string; createdById: string | null }

/** The name a file is kept under: the last part of a path, without control characters. */
export function shownName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(-200) || 'fichier'
}

/** Writes the row of stored bytes, in the transaction of the command that wants them. `name` is only ever shown. */
export async function recordFile(tx: Tx, stored: StoredBytes, facts: FileFacts): Promise<string> {
  const name = shownName(facts.name)
  const row = await tx.storedFile.create({ data: { ...stored, ...facts, name }, select: { id: true } })
  return row.id
}
