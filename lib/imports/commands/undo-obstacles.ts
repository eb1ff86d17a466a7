import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { type PublicationResult, publicationResult } from '../result'

/** What was built on a publication since, in words that follow a colon; null when it can be undone. */
export async function whatChangedSince(
  tx: Tx,
  batchId: string,
  planId: string,
  result: PublicationResult,
): Promise<string | null> {
  const later = await laterPublication(tx, batchId, planId)
  if (later) return `un dépôt plus récent (« ${later} ») a été publié sur ce plan`
  const actionIds = await actionsOf(tx, planId, result)
  const changed = await tx.auditEvent.findFirst({
    where: {
      id: { gt: BigInt(result.auditId) },
      NOT: await takenBackEvents(tx, planId),
      objectType: 'action',
      objectId: { in: actionIds },
    },
    orderBy: { id: 'asc' },
    select: { objectName: true, actorName: true },
  })
  if (changed) return `${changed.actorName} a modifié depuis « ${changed.objectName} »`
  if (result.planCreated) {
    const states = await tx.planState.count({ where: { planId } })
    if (states > 1) return 'l’état du plan a changé depuis'
    if ((await tx.avenant.count({ where: { planId } })) > 0) return 'un avenant a été créé depuis'
  }
  if (await declinedSince(tx, planId, result))
    return 'des programmes ou des actions d’une région déclinent, ou déclinaient, ce qu’elle a créé'
  const progress = await progressOn(tx, result.created.actions)
  if (progress) return progress
  return (await replacedSince(tx, result)) ? 'une action a reçu une autre version depuis' : null
}

/** Does a version it made end on another day than the one it replaced did? */
async function replacedSince(tx: Tx, { made, ended }: PublicationResult): Promise<boolean> {
  const columns = { id: true, actionId: true, validTo: true } as const
  const replaced = await tx.actionVersion.findMany({
    where: { id: { in: ended.actions.map((version) => version.id) } },
    select: columns,
  })
  const ends = new Map(ended.actions.map(({ id, validTo }) => [id, validTo]))
  const endOf = new Map(replaced.map(({ id, actionId }) => [actionId, ends.get(id) ?? null]))
  const versions = await tx.actionVersion.findMany({ where: { id: { in: made.actions } }, select: columns })
  return (
    versions.length !== made.actions.length ||
    versions.some(({ actionId, validTo }) => (validTo && fromDatabaseDate(validTo)) !== (endOf.get(actionId) ?? null))
  )
}

/** Name of a deposit published on the plan after this one, and still standing. */
async function laterPublication(tx: Tx, batchId: string, planId: string): Promise<string | null> {
  const mine = await tx.importBatchState.findFirst({ where: { batchId, state: 'published' }, select: { id: true } })
  if (!mine) return null
  const later = await tx.importBatchState.findFirst({
    where: { id: { gt: mine.id }, state: 'published', batch: { planId, states: { none: { state: 'undone' } } } },
    select: { batch: { select: { file: { select: { name: true } } } } },
  })
  return later?.batch.file.name ?? null
}

/** What a later publication wrote and took back is no change. */
async function takenBackEvents(tx: Tx, planId: string) {
  const undone = await tx.importBatch.findMany({
    where: { planId, states: { some: { state: 'undone' } } },
    select: { result: true },
  })
  return undone.flatMap((batch) => {
    const held = publicationResult.safeParse(batch.result).data
    return held ? [{ id: { gt: BigInt(held.auditFrom), lte: BigInt(held.auditId) } }] : []
  })
}

async function actionsOf(tx: Tx, planId: string, result: PublicationResult): Promise<string[]> {
  if (!result.planCreated) return [...result.touchedActions, ...result.created.actions]
  const rows = await tx.action.findMany({ where: { planId }, select: { id: true } })
  return rows.map((row) => row.id)
}

async function progressOn(tx: Tx, actionIds: readonly string[]): Promise<string | null> {
  const where = { actionId: { in: [...actionIds] } }
  const counts = await Promise.all([
    tx.actionState.count({ where }),
    tx.progressNote.count({ where }),
    tx.occurrenceState.count({ where }),
  ])
  return counts.some((count) => count > 0) ? 'l’avancement d’une action qu’elle a créée a été renseigné' : null
}

/** Does a word of declination, even taken back, lean on what it created? */
async function declinedSince(tx: Tx, planId: string, { planCreated, created }: PublicationResult): Promise<boolean> {
  const these = (ids: readonly string[]) => (planCreated ? { planId } : { id: { in: [...ids] } })
  const [programme, chantier, action] = [these(created.programmes), these(created.chantiers), these(created.actions)]
  const leaning = await tx.declination.count({
    where: { OR: [{ programme }, { action }, { axis: programme }, { objective: chantier }] },
  })
  return leaning > 0
}
