import 'server-only'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BlobStore } from './blob-store'
import { isKey } from './key'

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
    async *storedBefore(instant) {
      for (const folderName of await namesIn(root)) {
        // `incoming` and what is not ours are not looked into.
        if (!/^[0-9a-f]{2}$/.test(folderName)) continue
        for (const name of await namesIn(path.join(root, folderName))) {
          const key = `${folderName}/${name}`
          const facts = isKey(key) ? await stat(place(key)).catch(() => null) : null
          if (facts?.isFile() && facts.mtime < instant) yield key
        }
      }
    },
  }
}

/** Nothing stored yet, no folder yet. */
function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
}

async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}
