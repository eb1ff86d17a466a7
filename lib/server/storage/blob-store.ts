import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { env } from '../env'
import { diskStore } from './disk'

/** Where bytes live. Keys are ours (`newKey`), never a text somebody typed. */
export type BlobStore = {
  /** Folder of the file being received, on the same disk as its final place where there is one. */
  readonly spool: string
  /** Takes over a file received whole: afterwards it is under `key` or nowhere. `file` may be moved or left. */
  adopt(file: string, key: string, size: number): Promise<void>
  /** The bytes of a key, null when there is nothing under it. */
  open(key: string): Promise<Readable | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}

const shape = /^[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function newKey(): string {
  const id = randomUUID()
  return `${id.slice(0, 2)}/${id}`
}

/** Refuses whatever `newKey` cannot have made: a key cannot climb out of its folder. */
export function checkKey(key: string): string {
  if (!shape.test(key)) throw new Error('This is not the key of a stored file')
  return key
}

let held: Promise<BlobStore> | undefined

/** The store the settings ask for: S3 when a bucket is named, else a folder. The client of S3 is loaded only then: it is heavy. */
export function blobStore(): Promise<BlobStore> {
  held ??= settled()
  return held
}

async function settled(): Promise<BlobStore> {
  if (!env().S3_BUCKET) return diskStore(env().STORAGE_DIR)
  const { s3Store } = await import('./s3')
  return s3Store(env())
}
