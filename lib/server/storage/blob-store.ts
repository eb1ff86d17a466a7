import 'server-only'
import type { Readable } from 'node:stream'
import { env } from '../env'
import { diskStore } from './disk'

/** Where bytes live. Keys are ours (`newKey` of key.ts), never a text somebody typed. */
export type BlobStore = {
  /** Folder of the file being received, on the same disk as its final place where there is one. */
  readonly spool: string
  /** Takes over a file received whole: afterwards it is under `key` or nowhere. `file` may be moved or left. */
  adopt(file: string, key: string, size: number): Promise<void>
  /** The bytes of a key, null when there is nothing under it. */
  open(key: string): Promise<Readable | null>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** Every key stored before an instant. */
  storedBefore(instant: Date): AsyncIterable<string>
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
