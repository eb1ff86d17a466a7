import 'server-only'
import type { Tx } from '@/lib/server/db'
import type { ChangeRow } from '../content-overlay'
import { periodInForce } from '../queries/version-period'
import type { StoredAvenant } from './held-avenant'
import { setPeriod } from './version-rows'

/** Puts one change in force from the avenant's day until the end of the version it replaces: what a later avenant wrote stays. */
export async function placeChange(tx: Tx, avenant: StoredAvenant, change: ChangeRow): Promise<void> {
  const { object, objectId, afterId } = change
  const current = await periodInForce(tx, object, objectId, avenant.effectiveOn)
  if (current) {
    await setPeriod(tx, object, current.id, current.validFrom, avenant.effectiveOn)
    if (current.id !== change.beforeId)
      await tx.avenantChange.update({
        where: { id: change.id },
        data: { beforeId: current.id },
        select: { id: true },
      })
  }
  if (afterId) await setPeriod(tx, object, afterId, avenant.effectiveOn, current?.validTo ?? null)
}
