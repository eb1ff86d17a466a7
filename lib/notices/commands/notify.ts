import 'server-only'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { NoticeToSend } from '../model'

/** Tells people a fact, in the transaction of the fact itself. A person told already under the same key is not told again. */
export async function notify(tx: Tx, userIds: readonly string[], notice: NoticeToSend): Promise<void> {
  const createdAt = await now(tx)
  const data = [...new Set(userIds)].map((userId) => ({ userId, ...notice, createdAt }))
  await tx.notice.createMany({ data, skipDuplicates: true })
}
