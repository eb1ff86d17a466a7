import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { userOfId } from '@/lib/accounts/queries/sign-in'
import { AppError } from '@/lib/core/errors'
import { perimeterOf } from '@/lib/notices/model'
import { now, today } from '@/lib/server/clock'
import { databaseRefusal, db } from '@/lib/server/db'
import { logger } from '@/lib/server/logger'
import { recordFile, storedFor } from '@/lib/server/storage/files'
import { exportInput, readQuery } from '../inputs'
import { contentTypes, daysKept, exportFileName } from '../model'
import { produceExport } from '../produce'

const maxBytes = 200_000_000
const dayMs = 86_400_000

/** `by`: the owner, when it is their own request that makes it; else the account is read again. `told` learns how many rows are written. */
type Making = { by?: CurrentUser; told?: (rows: number) => void }

/**
 * Makes the file of an export that was asked, with the rights its owner has now. The file and its row hold together: a
 * failure leaves neither. Made already, it changes nothing: a job may run twice. Throws AppError when the owner lost the right.
 */
export async function makeExport(id: string, { by, told }: Making = {}): Promise<void> {
  const asked = await db().export.findUnique({ where: { id } })
  if (!asked || asked.readyAt || asked.removedAt) return
  const user = by ?? (await userOfId(asked.ownerId))
  if (!user || perimeterOf(user) !== asked.rights) throw rightsChanged()
  const { kind, format, query } = exportInput.parse(asked)
  const day = await today()
  const { title, filters, rows, bytes } = await produceExport(kind, format, { user, query: readQuery(query), day })
  told?.(rows)
  const facts = { name: exportFileName(title, day, format), contentType: contentTypes[format], createdById: user.id }
  await storedFor(bytes, { maxBytes }, (stored) =>
    db().$transaction(async (tx) => {
      const readyAt = await now(tx)
      const expiresAt = new Date(readyAt.getTime() + daysKept * dayMs)
      const fileId = await recordFile(tx, stored, facts)
      const { count } = await tx.export.updateMany({
        where: { id, readyAt: null, removedAt: null },
        data: { title, filters: [...filters], rows, fileId, readyAt, expiresAt, failedAt: null, failure: null },
      })
      if (count === 0) throw new AppError('ALREADY_DONE')
    }),
  )
}

/** Writes why an export failed, in a sentence its owner reads in the list. */
export async function failExport(id: string, error: unknown): Promise<AppError> {
  const refusal = error instanceof AppError ? error : databaseRefusal(error)
  if (!refusal) logger().error({ err: error, export: id }, 'an export failed')
  const told = refusal ?? notStored()
  const data = { failedAt: await now(), failure: told.message }
  await db().export.updateMany({ where: { id, readyAt: null }, data })
  return told
}

/** Rights that are not those of the day the export was asked. */
export function rightsChanged(): AppError {
  const message = 'Vos droits ont changé depuis cette demande : refaites l’export depuis sa page.'
  return new AppError('FORBIDDEN', { message })
}

function notStored(): AppError {
  const message = 'Le fichier n’a pas pu être écrit ou gardé ; rien n’a été conservé. Recommencez dans un moment.'
  return new AppError('UNEXPECTED', { message })
}
