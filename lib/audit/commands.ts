import 'server-only'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { AuditEntry } from './events'

/** Who did it: a signed-in person, or the application itself (id null). */
export type AuditActor = { id: string | null; name: string; role: string | null }

/** Writes one line of the journal, in the transaction of the change it tells. */
export async function recordEvent(tx: Tx, actor: AuditActor, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      at: await now(tx),
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      type: entry.type,
      objectType: entry.object.type,
      objectId: entry.object.id,
      objectName: entry.object.name,
      regionCode: entry.regionCode,
      ...(entry.before === undefined ? {} : { before: entry.before as object }),
      ...(entry.after === undefined ? {} : { after: entry.after as object }),
    },
  })
}
