import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { db } from '@/lib/server/db'
import type { CorrectCell } from '../inputs'
import { loadBatch, requireDeposited, requireLock } from '../stored-batch'

/** Types a cell in place of the printed one; the file itself never changes. */
export async function correctCell(
  user: CurrentUser,
  { batchId, lockVersion, key, value }: CorrectCell,
): Promise<{ batchId: string }> {
  return db().$transaction(async (tx) => {
    const batch = await loadBatch(tx, user, batchId, true)
    requireDeposited(batch)
    requireLock(batch, lockVersion)
    const before = batch.corrections.get(key) ?? null
    if (before === value) return { batchId }
    const corrections = Object.fromEntries(new Map(batch.corrections).set(key, value))
    await tx.importBatch.update({
      where: { id: batchId },
      data: { corrections, lockVersion: { increment: 1 } },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'import.corrected',
      object: { type: 'import', id: batchId, name: batch.file.name },
      regionCode: batch.regionCode,
      before: { [key]: before },
      after: { [key]: value },
    })
    return { batchId }
  })
}
