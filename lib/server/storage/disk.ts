import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { BlobStore } from './blob-store'

/** Files in a folder. A file appears under its name in one step, once it is whole and on the disk. */
export function diskStore(folder: string): BlobStore {
  const root = path.resolve(folder)
  const place = (key: string) => path.join(root, key)
  return {
    spool: path.join(root, 'incoming'),
    async adopt(file, key) {
      await mkdir(path.dirname(place(key)), { recursive: true })
      await toDisk(file)
      await rename(file, place(key))
    },
    async open(key) {
      const stream = createReadStream(place(key))
      return new Promise((resolve, reject) => {
        stream.once('open', () => resolve(stream))
        stream.once('error', (error) => ('code' in error && error.code === 'ENOENT' ? resolve(null) : reject(error)))
      })
    },
    remove: (key) => rm(place(key), { force: true }),
  }
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}
