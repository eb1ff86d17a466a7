import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import type { ExchangeHead } from '@/lib/plan/exchange'
import { savingsOn } from '@/lib/plan/queries/savings'
import { amountInMillions, type Savings, savingsChanges } from '@/lib/plan/savings'
import { now, today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { PublishBatch } from '../inputs'
import type { PublicationCounts } from '../model'
import { canImport } from '../policy'
import type { StoredBatch } from '../stored-batch'
import { closeBatch, lastEvent } from './close-batch'
import { type HeldPlan, holdPlan } from './publish-plan'

const nothing = { programmes: [], chantiers: [], actions: [] }

/** Writes the savings of a national plan as a new table, in force from its first day (or the day asked); the earlier ones stay readable. */
export async function publishSavings(
  tx: Tx,
  user: CurrentUser,
  batch: StoredBatch,
  head: ExchangeHead,
  savings: Savings,
  input: PublishBatch,
): Promise<{ batchId: string; planCode: string; counts: PublicationCounts }> {
  if (!canImport(user, head)) throw new AppError('FORBIDDEN')
  const plan = await holdPlan(tx, user, head)
  const auditFrom = await lastEvent(tx)
  const held = await tx.savingTable.count({ where: { planId: plan.id } })
  const validFrom = held === 0 ? plan.period.from : dayInside(plan, input.effectiveOn ?? (await today(tx)))
  const before = await savingsOn(tx, plan.id, validFrom)
  const counts = savingsChanges(before, savings)
  const { total, items } = savings
  const stamp = { planId: plan.id, batchId: batch.id, recordedById: user.id, recordedAt: await now(tx) }
  await tx.savingTable.create({
    data: {
      ...stamp,
      validFrom: toDatabaseDate(validFrom),
      totalCents: total,
      items: {
        create: items.map(({ amount, ...item }, index) => ({ position: index + 1, ...item, amountCents: amount })),
      },
    },
    select: { id: true },
  })
  await recordEvent(tx, user, {
    type: 'savings.published',
    object: { type: 'plan', id: plan.id, name: head.title },
    regionCode: null,
    before: { total: before && `${amountInMillions(before.total)} M€` },
    after: { total: `${amountInMillions(total)} M€`, on: validFrom, ...counts },
  })
  const published = {
    made: nothing,
    ended: nothing,
    created: nothing,
    partsBefore: null,
    changedActions: [],
    removedActions: [],
  }
  await closeBatch(tx, user, batch, plan, { avenantId: null, auditFrom, published, counts })
  return { batchId: batch.id, planCode: plan.code, counts }
}

function dayInside({ period: { from, to } }: HeldPlan, day: CivilDate): CivilDate {
  if (day >= from && day <= to) return day
  const sentence = `Choisissez un jour du plan, entre le ${formatDate(from)} et le ${formatDate(to)}.`
  throw new AppError('INVALID_INPUT', { fields: { effectiveOn: sentence } })
}
