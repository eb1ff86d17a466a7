import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import S3rver from '@20minutes/s3rver'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { BlobStore } from '@/lib/server/storage/blob-store'
import { diskStore } from '@/lib/server/storage/disk'
import { openBytes, putBytes, readBytes, recordFile, removeBytes, storedFor } from '@/lib/server/storage/files'
import { newKey } from '@/lib/server/storage/key'
import { s3Store } from '@/lib/server/storage/s3'
import { sweepBytes } from '@/lib/server/storage/sweep'
import { aUser } from '@/tests/support/factories'

const folder = mkdtempSync(path.join(tmpdir(), 'gdr-storage-'))
const limit = { maxBytes: 1_000_000 }
const abc = { bytes: Buffer.from('abc'), sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' }

let service: S3rver
let settings: Parameters<typeof s3Store>[0]

beforeAll(async () => {
  const [address, silent, allowMismatchedSignatures] = ['127.0.0.1', true, false]
  const directory = path.join(folder, 's3')
  const configureBuckets = [{ name: 'gdr' }]
  service = new S3rver({ address, port: 0, silent, directory, allowMismatchedSignatures, configureBuckets })
  const { port } = await service.run()
  settings = {
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_REGION: 'fr-par',
    S3_BUCKET: 'gdr',
    S3_PATH_STYLE: 'on',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
  }
})
afterAll(() => service.close())

/** This service checks the signature of a listing wrongly: the sweep has one that checks none. */
let lister: S3rver
let listing: typeof settings
beforeAll(async () => {
  const [address, silent, allowMismatchedSignatures] = ['127.0.0.1', true, true]
  const [directory, configureBuckets] = [path.join(folder, 'listed'), [{ name: 'swept' }]]
  lister = new S3rver({ address, port: 0, silent, directory, allowMismatchedSignatures, configureBuckets })
  const { port } = await lister.run()
  listing = { ...settings, S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_BUCKET: 'swept' }
})
afterAll(() => lister.close())

const filesUnder = (name: string) =>
  readdirSync(name, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

/** Chunks that come one after the other, as an upload does. */
async function* upload(chunks: number, size: number, onChunk: () => void = () => undefined) {
  for (let index = 0; index < chunks; index += 1) {
    onChunk()
    yield randomBytes(size)
  }
}

const stores: [string, () => BlobStore][] = [
  ['in a folder', () => diskStore(path.join(folder, 'disk'))],
  ['in an S3 bucket', () => s3Store(settings)],
]

describe.each(stores)('bytes stored %s', (_place, make) => {
  test('come back the same, with their size and their SHA-256', async () => {
    const stored = await putBytes(abc.bytes, limit, make())
    expect(stored).toMatchObject({ size: 3, sha256: abc.sha256 })
    expect(await readBytes(stored.key, make())).toEqual(abc.bytes)
  })

  test('may come chunk by chunk and leave as a stream', async () => {
    const chunks = [randomBytes(300_000), randomBytes(300_000)]
    const stored = await putBytes(Readable.from(chunks), limit, make())
    const stream = await openBytes(stored.key, make())
    expect(Buffer.concat((await stream?.toArray()) ?? [])).toEqual(Buffer.concat(chunks))
  })

  test('may be none at all', async () => {
    const stored = await putBytes(new Uint8Array(), limit, make())
    expect(stored.size).toBe(0)
    expect(await readBytes(stored.key, make())).toEqual(Buffer.alloc(0))
  })

  test('over the limit are refused while they come, without waiting for the rest', async () => {
    let asked = 0
    const source = upload(50, 400_000, () => (asked += 1))
    const refused = putBytes(source, limit, make())
    await expect(refused).rejects.toThrow('Le fichier dépasse la taille permise (1\u00a0Mo) ; rien n’a été gardé.')
    await expect(refused).rejects.toMatchObject({ code: 'TOO_LARGE' })
    expect(asked).toBeLessThan(10)
    expect(filesUnder(make().spool)).toEqual([])
  })

  test('of an upload cut short are not kept', async () => {
    const cut = Readable.from(
      (async function* () {
        yield randomBytes(10)
        throw new Error('connection lost')
      })(),
    )
    await expect(putBytes(cut, limit, make())).rejects.toThrow('connection lost')
    expect(filesUnder(make().spool)).toEqual([])
  })

  test('are no longer there once removed, and removing them twice is no error', async () => {
    const { key } = await putBytes(abc.bytes, limit, make())
    await removeBytes(key, make())
    await removeBytes(key, make())
    expect(await openBytes(key, make())).toBeNull()
    expect(await openBytes(newKey(), make())).toBeNull()
  })

  test('stored for a command that is refused go with it', async () => {
    let key = ''
    const refused = storedFor(
      abc.bytes,
      limit,
      async (stored) => {
        key = stored.key
        throw new AppError('CONFLICT')
      },
      make(),
    )
    await expect(refused).rejects.toThrow(AppError)
    expect(await openBytes(key, make())).toBeNull()
  })

  test('are out of reach of a key somebody made up', async () => {
    for (const key of ['../../etc/passwd', '/etc/passwd', 'ab/../../x', 'a', '', `${newKey()}/..`, `${newKey()}\n`])
      await expect(openBytes(key, make())).rejects.toThrow('not the key of a stored file')
  })
})

test('an S3 service that does not know our key refuses, and nothing is said to be stored', async () => {
  const stranger = s3Store({ ...settings, S3_SECRET_ACCESS_KEY: 'autre' })
  await expect(putBytes(abc.bytes, limit, stranger)).rejects.toThrow(/signature/i)
})

describe('the row of a stored file', () => {
  test('keeps the name to show, and nothing of the path it came from', async () => {
    const officer = await aUser('ars_officer')
    const stored = await putBytes(abc.bytes, limit, diskStore(path.join(folder, 'disk')))
    const name = 'C:\\Users\\agent\\..\\Plan\u0000 d’été.xlsx'
    const facts = { name, contentType: 'text/csv', createdById: officer.id }
    const id = await db().$transaction((tx) => recordFile(tx, stored, facts))
    const row = await db().storedFile.findUniqueOrThrow({ where: { id } })
    expect(row).toMatchObject({ name: 'Plan d’été.xlsx', size: 3, sha256: abc.sha256, createdById: officer.id })
    expect(row.key).not.toContain('Plan')
  })
})

describe.each([
  ['in a folder', () => diskStore(path.join(folder, 'swept'))],
  ['in an S3 bucket', () => s3Store(listing)],
] as [string, () => BlobStore][])('bytes that no row names, %s', (_place, make) => {
  afterEach(() => setClock(undefined))
  const tomorrow = () => setClock(new Date(Date.now() + 86_400_000 + 60_000))
  const named = async () => {
    const stored = await putBytes(abc.bytes, limit, make())
    const { id } = await aUser('ars_officer')
    await recordFile(db(), stored, { name: 'a.txt', contentType: 'text/plain', createdById: id })
    return stored.key
  }

  test('go when they are older than a day, and no other with them', async () => {
    const kept = [await named(), await named()]
    const lost = await putBytes(abc.bytes, limit, make())
    expect(await sweepBytes(make())).toBe(0)
    expect(await readBytes(lost.key, make())).toEqual(abc.bytes)
    tomorrow()
    expect(await sweepBytes(make())).toBe(1)
    expect(await readBytes(lost.key, make())).toBeNull()
    for (const key of kept) expect(await readBytes(key, make())).toEqual(abc.bytes)
    expect(await sweepBytes(make())).toBe(0)
  })

  test('stay when they are as many as the others: the database is not that of these files', async () => {
    const lost = await Promise.all(Array.from({ length: 5 }, () => putBytes(abc.bytes, limit, make())))
    tomorrow()
    expect(await sweepBytes(make())).toBe(0)
    for (const { key } of lost) expect(await readBytes(key, make())).toEqual(abc.bytes)
  })
})
