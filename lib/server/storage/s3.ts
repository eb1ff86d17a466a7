import 'server-only'
import { createReadStream, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3'
import type { Env } from '../env'
import type { BlobStore } from './blob-store'
import { isKey } from './key'

type Settings = Pick<
  Env,
  'S3_BUCKET' | 'S3_REGION' | 'S3_ENDPOINT' | 'S3_PATH_STYLE' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY'
>

function clientOf(settings: Settings): S3Client {
  return new S3Client({
    region: settings.S3_REGION,
    forcePathStyle: settings.S3_PATH_STYLE === 'on',
    ...(settings.S3_ENDPOINT ? { endpoint: settings.S3_ENDPOINT } : {}),
    credentials: {
      accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
      secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
    },
    // The checksums Amazon adds of late are unknown to many services that speak the protocol.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
}

/** Objects of a bucket, at Amazon or any service of the same protocol. An object exists only once it was received whole. */
export function s3Store(settings: Settings): BlobStore {
  const client = clientOf(settings)
  const at = (key: string) => ({ Bucket: settings.S3_BUCKET ?? '', Key: key })
  return {
    // Its own folder, closed to the other accounts of the machine.
    spool: mkdtempSync(path.join(tmpdir(), 'gdr-incoming-')),
    async adopt(file, key, size) {
      await client.send(new PutObjectCommand({ ...at(key), Body: createReadStream(file), ContentLength: size }))
    },
    async open(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)))
        return Body instanceof Readable ? Body : null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    async *storedBefore(instant) {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: settings.S3_BUCKET ?? '' }))
        for (const { Key = '', LastModified } of Contents)
          if (isKey(Key) && LastModified && LastModified < instant) yield Key
    },
  }
}
