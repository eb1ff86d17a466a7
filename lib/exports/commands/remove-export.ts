import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { removeBytes } from '@/lib/server/storage/files'

/** Takes an export out of its owner's list, its file with it; twice changes nothing. Throws AppError OUT_OF_PERIMETER for somebody else's. */
export async function removeExport(user: CurrentUser, { id }: { id: string }): Promise<{ title: string }> {
  const { title, key } = await db().$transaction(async (tx) => {
    const select = { title: true, removedAt: true, file: { select: { id: true, key: true } } }
    const row = await tx.export.findFirst({ where: { id, ownerId: user.id }, select })
    if (!row) throw new AppError('OUT_OF_PERIMETER')
    const { count } = await tx.export.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: await now(tx), fileId: null },
    })
    if (count === 0) return { title: row.title, key: null }
    if (row.file) await tx.storedFile.delete({ where: { id: row.file.id } })
    const object = { type: 'export', id, name: row.title } as const
    await recordEvent(tx, user, { type: 'export.removed', object, regionCode: user.regionCode })
    return { title: row.title, key: row.file?.key ?? null }
  })
  if (key) await removeBytes(key)
  return { title }
}

/** Removes the files whose time is over; their lines stay, said expired. Two processes at once do no harm. */
export async function removeExpired(): Promise<number> {
  const rows = await db().export.findMany({
    where: { expiresAt: { lte: await now() }, fileId: { not: null } },
    select: { id: true, file: { select: { id: true, key: true } } },
    take: 200,
  })
  for (const { file } of rows) {
    if (!file) continue
    const { count } = await db().storedFile.deleteMany({ where: { id: file.id } })
    if (count > 0) await removeBytes(file.key)
  }
  return rows.length
}
