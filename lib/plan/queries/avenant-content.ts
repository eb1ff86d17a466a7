import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { type ChangeRow, withChanges } from '../content-overlay'
import { planContent, type StoredContent, versionsByIds } from './plan-content'

export type AvenantOfPlan = { id: string; planId: string; effectiveOn: CivilDate }

/** What an avenant does, thing by thing, in the order it was written. */
export function changeRows(tx: Tx, avenantId: string): Promise<ChangeRow[]> {
  return tx.avenantChange.findMany({
    where: { avenantId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, object: true, objectId: true, beforeId: true, afterId: true },
  })
}

/** Every part of a plan, those that hold nothing yet included. */
export function allParts(tx: Tx, planId: string): Promise<StoredContent['parts']> {
  return tx.part.findMany({
    where: { planId },
    select: { id: true, position: true, title: true, lead: true },
    orderBy: { position: 'asc' },
  })
}

/** The plan on the day an avenant takes effect, with what it prepares. No check of right: callers have theirs. */
export async function avenantContent(
  tx: Tx,
  avenant: AvenantOfPlan,
): Promise<{ content: StoredContent; changes: ChangeRow[] }> {
  const base = await planContent(tx, avenant.planId, avenant.effectiveOn)
  const changes = await changeRows(tx, avenant.id)
  const made = await versionsByIds(
    tx,
    changes.flatMap(({ afterId }) => (afterId === null ? [] : [afterId])),
  )
  const parts = await allParts(tx, avenant.planId)
  return { content: withChanges({ ...base, parts }, changes, made), changes }
}
