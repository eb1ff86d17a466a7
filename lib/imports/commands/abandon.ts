import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { BatchInput } from '../inputs'
import { loadBatch, requireDeposited } from '../stored-batch'

/** Closes a deposit that will not be published. Its files stay with it. */
export async function abandonBatch(user: CurrentUser, { batchId }: BatchInput): Promise<{ batchId: string }> {
  return db().$transaction(async (tx) => {
    const batch = await loadBatch(tx, user, batchId, true)
    requireDeposited(batch)
    await tx.importBatchState.create({
      data: { batchId, state: 'abandoned', byUserId: user.id, at: await now(tx) },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'import.abandoned',
      object: { type: 'import', id: batchId, name: batch.file.name },
      regionCode: batch.regionCode,
    })
    return { batchId }
  })
}
