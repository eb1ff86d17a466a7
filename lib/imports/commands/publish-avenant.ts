import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { refuseOutsidePlan } from '@/lib/plan/commands/create-avenant'
import { now, today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import type { PublishBatch } from '../inputs'
import type { HeldPlan } from './publish-plan'

/** Creates the avenant named in the publication form, in force from its date of effect; null when none is named. */
export async function createAvenantOf(
  tx: Tx,
  user: CurrentUser,
  plan: HeldPlan,
  input: PublishBatch,
): Promise<string | null> {
  const { avenantNumber: number, avenantTitle: title } = input
  if (number === null && title === null) return null
  if (number === null || title === null)
    throw new AppError('INVALID_INPUT', {
      message: 'Un avenant a un numéro et un titre ; complétez-le ou laissez les deux vides.',
    })
  if (plan.status !== 'arrete')
    throw new AppError('INVALID_INPUT', {
      message: 'Un avenant modifie un plan arrêté ; celui-ci ne l’est pas. Publiez sans avenant.',
    })
  const twin = await tx.avenant.findFirst({ where: { planId: plan.id, number }, select: { id: true } })
  if (twin)
    throw new AppError('INVALID_INPUT', {
      message: `L’avenant n° ${number} existe déjà.`,
      fields: { avenantNumber: 'Ce numéro est pris.' },
    })
  const effectiveOn = input.effectiveOn ?? (await today(tx))
  refuseOutsidePlan(effectiveOn, plan.period)
  const made = await tx.avenant.create({
    data: {
      planId: plan.id,
      number,
      title,
      effectiveOn: toDatabaseDate(effectiveOn),
      createdById: user.id,
      createdAt: await now(tx),
      states: { create: await adoptedState(tx, user) },
    },
    select: { id: true },
  })
  await recordEvent(tx, user, {
    type: 'avenant.created',
    object: { type: 'avenant', id: made.id, name: `Avenant n° ${number} : ${title}` },
    regionCode: plan.regionCode,
    after: { number, title, effectiveOn },
  })
  return made.id
}

/** A published avenant is in force from its day: nobody prepares it any more. */
async function adoptedState(tx: Tx, user: CurrentUser) {
  const on = toDatabaseDate(await today(tx))
  return { status: 'adopte', on, byUserId: user.id, byName: user.name, recordedAt: await now(tx) } as const
}
