import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { PublishedContent } from '@/lib/plan/commands/publish-plan-content'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { PublicationCounts } from '../model'
import type { PublicationResult } from '../result'
import type { StoredBatch } from '../stored-batch'
import type { HeldPlan } from './publish-plan'

/** Id of the last line of the journal, "0" when there is none. */
export async function lastEvent(tx: Tx): Promise<string> {
  const last = await tx.auditEvent.aggregate({ _max: { id: true } })
  return String(last._max.id ?? 0n)
}

export type Outcome = {
  avenantId: string | null
  auditFrom: string
  published: PublishedContent
  counts: PublicationCounts
}

/** Writes the publication of a deposit: its line in the journal, its state, and what undoing will need. */
export async function closeBatch(
  tx: Tx,
  user: CurrentUser,
  batch: StoredBatch,
  plan: HeldPlan,
  outcome: Outcome,
): Promise<void> {
  const { counts, avenantId, auditFrom } = outcome
  const { made, ended, created, partsBefore, changedActions, removedActions } = outcome.published
  await recordEvent(tx, user, {
    type: 'import.published',
    object: { type: 'import', id: batch.id, name: batch.file.name },
    regionCode: batch.regionCode,
    after: { plan: plan.code, ...counts },
  })
  const result: PublicationResult = {
    counts,
    planCreated: plan.created,
    planBefore: plan.before,
    avenantId,
    partsBefore,
    made,
    ended,
    created,
    touchedActions: [...changedActions, ...removedActions].map(({ id }) => id),
    auditFrom,
    auditId: await lastEvent(tx),
  }
  await tx.importBatch.update({
    where: { id: batch.id },
    data: { planId: plan.id, result, lockVersion: { increment: 1 } },
    select: { id: true },
  })
  await tx.importBatchState.create({
    data: { batchId: batch.id, state: 'published', byUserId: user.id, at: await now(tx) },
    select: { id: true },
  })
}
