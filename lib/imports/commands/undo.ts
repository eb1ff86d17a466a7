import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { parseCivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import type { EndedVersion, PartBefore } from '@/lib/plan/commands/publish-plan-content'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { BatchInput } from '../inputs'
import { type PublicationResult, publicationResult } from '../result'
import { loadBatch, type StoredBatch } from '../stored-batch'
import { whatChangedSince } from './undo-obstacles'

/** Takes a publication back whole, or refuses with a sentence when something was built on it since. */
export async function undoBatch(user: CurrentUser, { batchId }: BatchInput): Promise<{ batchId: string }> {
  return db().$transaction(
    async (tx) => {
      const batch = await loadBatch(tx, user, batchId, true)
      if (batch.state !== 'published')
        throw new AppError('ALREADY_DONE', { message: 'Seule une publication en vigueur s’annule ; rien n’a changé.' })
      const result = publicationResult.parse(batch.result)
      await refuseObstacle(tx, batch, result)
      await takeBack(tx, batch, result)
      await tx.importBatch.update({
        where: { id: batchId },
        data: { lockVersion: { increment: 1 } },
        select: { id: true },
      })
      await tx.importBatchState.create({
        data: { batchId, state: 'undone', byUserId: user.id, at: await now(tx) },
        select: { id: true },
      })
      await recordEvent(tx, user, {
        type: 'import.undone',
        object: { type: 'import', id: batchId, name: batch.file.name },
        regionCode: batch.regionCode,
        before: { ...result.counts },
      })
      return { batchId }
    },
    { timeout: 60_000, maxWait: 20_000 },
  )
}

async function refuseObstacle(tx: Tx, batch: StoredBatch, result: PublicationResult): Promise<void> {
  if (batch.planId === null) return
  await tx.$queryRaw`select id from "Plan" where id = ${batch.planId}::uuid for update`
  const obstacle = await whatChangedSince(tx, batch.id, batch.planId, result)
  if (obstacle)
    throw new AppError('CONFLICT', {
      message: `La publication ne peut plus être annulée : ${obstacle}. Rien n’a changé.`,
    })
}

async function takeBack(tx: Tx, { id: batchId, planId }: StoredBatch, result: PublicationResult): Promise<void> {
  if (planId === null) return
  if (result.planCreated) {
    await tx.plan.delete({ where: { id: planId }, select: { id: true } })
    return
  }
  const { made, created, ended } = result
  await tx.savingTable.deleteMany({ where: { batchId } })
  const these = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } } })
  await tx.actionVersion.deleteMany(these(made.actions))
  await tx.chantierVersion.deleteMany(these(made.chantiers))
  await tx.programmeVersion.deleteMany(these(made.programmes))
  await tx.action.deleteMany(these(created.actions))
  await tx.chantier.deleteMany(these(created.chantiers))
  await tx.programme.deleteMany(these(created.programmes))
  for (const { ids, data } of reopenings(ended.actions)) await tx.actionVersion.updateMany({ ...these(ids), data })
  for (const { ids, data } of reopenings(ended.chantiers)) await tx.chantierVersion.updateMany({ ...these(ids), data })
  for (const { ids, data } of reopenings(ended.programmes))
    await tx.programmeVersion.updateMany({ ...these(ids), data })
  await tx.action.updateMany({ ...these(result.touchedActions), data: { lockVersion: { increment: 1 } } })
  if (result.partsBefore) await restoreParts(tx, planId, result.partsBefore)
  if (result.planBefore) await tx.plan.update({ where: { id: planId }, data: result.planBefore, select: { id: true } })
  if (result.avenantId) await tx.avenant.delete({ where: { id: result.avenantId }, select: { id: true } })
}

/** Parts as they stood; positions are unique, so all first step aside. */
async function restoreParts(tx: Tx, planId: string, before: readonly PartBefore[]): Promise<void> {
  await tx.part.deleteMany({ where: { planId, id: { notIn: before.map((part) => part.id) } } })
  const top = Math.max(0, ...before.map((part) => part.position)) + before.length + 1_000
  for (const [index, { id }] of before.entries())
    await tx.part.update({ where: { id }, data: { position: top + index } })
  for (const { id, ...part } of before) await tx.part.update({ where: { id }, data: part })
}

/** Versions given back the end they had, grouped by end. */
function reopenings(ended: readonly EndedVersion[]) {
  const ends = [...new Set(ended.map((version) => version.validTo))]
  return ends.map((end) => {
    const date = end === null ? null : parseCivilDate(end)
    return {
      ids: ended.filter((version) => version.validTo === end).map((version) => version.id),
      data: { validTo: date && toDatabaseDate(date) },
    }
  })
}
