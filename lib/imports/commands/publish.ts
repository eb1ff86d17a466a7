import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import { type PublishedContent, publishPlanContent } from '@/lib/plan/commands/publish-plan-content'
import { contentChanges } from '@/lib/plan/content-changes'
import { contentCounts, removedActions } from '@/lib/plan/content-summary'
import type { PlanExchange } from '@/lib/plan/exchange'
import { planContent } from '@/lib/plan/queries/plan-content'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { PublishBatch } from '../inputs'
import type { PublicationCounts } from '../model'
import { canImport } from '../policy'
import { checkBatch, loadBatch, requireDeposited, requireLock, type StoredBatch } from '../stored-batch'
import { closeBatch, lastEvent } from './close-batch'
import { createAvenantOf } from './publish-avenant'
import { type HeldPlan, holdPlan } from './publish-plan'
import { publishSavings } from './publish-savings'

export type Published = { batchId: string; planCode: string; counts: PublicationCounts }

/**
 * Publishes a deposit in one transaction: plan, avenant, versions, journal, and what undoing will need. Asked twice, the second
 * is told it is done. Throws AppError with a sentence when the check refuses something, or when an action disappears from an
 * arrêté plan without an avenant.
 */
export async function publishBatch(user: CurrentUser, input: PublishBatch): Promise<Published> {
  return db().$transaction(
    async (tx) => {
      const batch = await loadBatch(tx, user, input.batchId, true)
      requireDeposited(batch)
      requireLock(batch, input.lockVersion)
      const { content, head, savings } = await checkBatch(tx, batch)
      if (head && savings) return publishSavings(tx, user, batch, head, savings, input)
      if (!content)
        throw new AppError('INVALID_INPUT', {
          message: 'Le rapport contient encore des refus ; corrigez-les avant de publier.',
        })
      if (!canImport(user, content.plan))
        throw new AppError('FORBIDDEN', { message: 'Ce plan n’est pas de votre région ; rien n’a été publié.' })
      return publishContent(tx, user, batch, content, input)
    },
    { timeout: 120_000, maxWait: 20_000 },
  )
}

async function publishContent(
  tx: Tx,
  user: CurrentUser,
  batch: StoredBatch,
  content: PlanExchange,
  input: PublishBatch,
): Promise<Published> {
  const plan = await holdPlan(tx, user, content.plan)
  const auditFrom = await lastEvent(tx)
  const effectiveOn = await dateOfEffect(tx, plan, content, input)
  const stored = await planContent(tx, plan.id, effectiveOn)
  const changes = contentChanges(content, stored)
  const counts = contentCounts(changes)
  refuseRemovals(plan, removedActions(changes), input)
  const avenantId = await createAvenantOf(tx, user, plan, input)
  const stamp = {
    planId: plan.id,
    effectiveOn,
    avenantId,
    batchId: batch.id,
    recordedById: user.id,
    recordedAt: await now(tx),
  }
  const published = await publishPlanContent(tx, stamp, content)
  await tellActions(tx, user, plan, published)
  await closeBatch(tx, user, batch, plan, { avenantId, auditFrom, published, counts })
  return { batchId: batch.id, planCode: content.plan.code, counts }
}

/** A removed action of an arrêté plan needs an avenant. */
function refuseRemovals(
  plan: HeldPlan,
  removed: readonly string[],
  { avenantNumber, avenantTitle }: PublishBatch,
): void {
  if (plan.status !== 'arrete' || removed.length === 0 || (avenantNumber !== null && avenantTitle !== null)) return
  const named = removed.slice(0, 3).join(' ; ')
  throw new AppError('INVALID_INPUT', {
    message: `Le plan est arrêté : supprimer une action demande un avenant (${removed.length === 1 ? 'action supprimée' : `${removed.length} actions supprimées`} : ${named}). Indiquez son numéro, son titre et sa date d’effet.`,
    fields: { avenantNumber: 'Numéro de l’avenant attendu.', avenantTitle: 'Titre de l’avenant attendu.' },
  })
}

/** A new plan holds from its first day (or today when it begins later); a change holds from the asked day, today unless told. */
async function dateOfEffect(
  tx: Tx,
  plan: HeldPlan,
  content: PlanExchange,
  { effectiveOn }: PublishBatch,
): Promise<CivilDate> {
  const day = await today(tx)
  if (effectiveOn !== null && effectiveOn > plan.period.to)
    throw new AppError('INVALID_INPUT', {
      fields: { effectiveOn: `Le plan se termine le ${formatDate(plan.period.to)} : choisissez un jour avant sa fin.` },
    })
  if (!plan.created) return effectiveOn ?? day
  const first = `${content.plan.start}-01-01` as CivilDate
  return first < day ? first : day
}

async function tellActions(
  tx: Tx,
  user: CurrentUser,
  plan: HeldPlan,
  { changedActions, removedActions }: PublishedContent,
): Promise<void> {
  for (const { id, before, after } of changedActions)
    await recordEvent(tx, user, {
      type: 'action.changed',
      object: { type: 'action', id, name: `Action ${after.number} : ${after.title}` },
      regionCode: plan.regionCode,
      before,
      after,
    })
  for (const { id, name } of removedActions)
    await recordEvent(tx, user, {
      type: 'action.changed',
      object: { type: 'action', id, name },
      regionCode: plan.regionCode,
      after: { removed: true },
    })
}
