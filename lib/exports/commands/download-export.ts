import 'server-only'
import type { Readable } from 'node:stream'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { perimeterOf } from '@/lib/notices/model'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { openBytes } from '@/lib/server/storage/files'
import { exportState } from '../model'
import { rightsChanged } from './make-export'

export type Download = { name: string; contentType: string; size: number; bytes: Readable }

/** Opens the file of an export for its owner, and writes in the journal that it left. Throws AppError when it is not theirs, not there any more, or not theirs to read any more. */
export async function downloadExport(user: CurrentUser, id: string): Promise<Download> {
  const file = { select: { key: true, name: true, contentType: true, size: true } }
  const row = await db().export.findFirst({
    where: { id, ownerId: user.id, removedAt: null },
    include: { file, job: { select: { state: true } } },
  })
  if (!row) throw new AppError('OUT_OF_PERIMETER')
  if (row.rights !== perimeterOf(user)) throw rightsChanged()
  const state = exportState(row, await now())
  if (state === 'preparing') throw new AppError('CONFLICT', { message: 'Cet export est encore en préparation.' })
  const bytes = state === 'ready' && row.file ? await openBytes(row.file.key) : null
  if (!row.file || !bytes) throw gone()
  const object = { type: 'export', id, name: row.title } as const
  const after = { file: row.file.name, filters: row.filters }
  await db().$transaction((tx) =>
    recordEvent(tx, user, { type: 'export.downloaded', object, regionCode: user.regionCode, after }),
  )
  const { name, contentType, size } = row.file
  return { name, contentType, size, bytes }
}

function gone(): AppError {
  return new AppError('LINK_NOT_VALID', {
    message: 'Ce fichier n’est plus gardé. Refaites l’export depuis sa page.',
  })
}
