import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { openBytes } from '@/lib/server/storage/files'
import { actionName, type OccurrenceWord } from '../model'
import { canReadPlan } from '../policy'

/** Everything people said of the occurrences of an action up to a civil day, latest first; the caller has read the action. */
export async function occurrenceWordsOf(actionId: string, on: CivilDate): Promise<OccurrenceWord[]> {
  const rows = await db().occurrenceState.findMany({
    where: { actionId, on: { lte: toDatabaseDate(on) } },
    select: {
      id: true,
      deadlinePosition: true,
      endsOn: true,
      done: true,
      on: true,
      proof: true,
      reason: true,
      byName: true,
      at: true,
      file: { select: { name: true, size: true } },
    },
    orderBy: { id: 'desc' },
  })
  return rows.map((row) => ({
    ...row,
    id: String(row.id),
    endsOn: fromDatabaseDate(row.endsOn),
    on: fromDatabaseDate(row.on),
  }))
}

/** The document joined to a word on an occurrence, for who may read its action. Throws AppError OUT_OF_PERIMETER. */
export async function proofFile(user: CurrentUser, wordId: string) {
  const word = await db().occurrenceState.findUnique({
    where: { id: BigInt(wordId) },
    select: {
      action: {
        select: {
          id: true,
          plan: { select: { level: true, regionCode: true } },
          versions: { orderBy: { validFrom: 'desc' }, take: 1, select: { number: true, title: true } },
        },
      },
      file: { select: { key: true, name: true, contentType: true, size: true } },
    },
  })
  if (!word?.file || !canReadPlan(user, word.action.plan)) throw new AppError('OUT_OF_PERIMETER')
  const { key, ...facts } = word.file
  const bytes = await openBytes(key)
  if (!bytes) throw new AppError('UNAVAILABLE', { message: 'Ce document n’est plus dans la réserve de fichiers.' })
  const [version] = word.action.versions
  const { id, plan } = word.action
  const name = version ? actionName(version) : id
  return { ...facts, bytes, read: { action: { id, name }, regionCode: plan.regionCode } }
}
