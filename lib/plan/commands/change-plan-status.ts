import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { ChangePlanStatus } from '../inputs'
import type { PlanStatus } from '../model'
import { canChangePlanStatus } from '../policy'
import { holdPlan } from './stored-action'

/** The opinion of the CRC3A comes before the arrêté (handbook, §2 The plan). */
const next: Record<PlanStatus, PlanStatus | null> = {
  projet: 'avis_crc3a',
  avis_crc3a: 'arrete',
  arrete: null,
  clos: null,
}

/** Moves a plan one step: projet → avis de la CRC3A → arrêté, with its day and its act. */
export async function changePlanStatus(
  user: CurrentUser,
  input: ChangePlanStatus,
): Promise<{ planCode: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const plan = await holdPlan(tx, user, input.planId, 'update')
    if (!canChangePlanStatus(user, plan)) throw new AppError('FORBIDDEN')
    if (plan.status === input.status) return { planCode: plan.code, changed: false }
    if (next[plan.status] !== input.status)
      throw new AppError('INVALID_INPUT', {
        fields: { status: 'L’avis de la CRC3A précède l’arrêté, et un plan arrêté ne revient pas en arrière.' },
      })
    if (input.on > (await today(tx)))
      throw new AppError('INVALID_INPUT', { fields: { on: 'Cette date n’est pas encore arrivée.' } })
    if (input.status === 'arrete') await refuseBeforeOpinion(tx, plan.id, input.on)
    await tx.planState.create({
      data: {
        planId: plan.id,
        status: input.status,
        on: toDatabaseDate(input.on),
        act: input.act,
        byUserId: user.id,
        recordedAt: await now(tx),
      },
    })
    await recordEvent(tx, user, {
      type: 'plan.status-changed',
      object: { type: 'plan', id: plan.id, name: plan.code },
      regionCode: plan.regionCode,
      before: { status: plan.status },
      after: { status: input.status, on: input.on, act: input.act },
    })
    return { planCode: plan.code, changed: true }
  })
}

/** The opinion of the CRC3A and the arrêté keep their order in time. */
async function refuseBeforeOpinion(tx: Tx, planId: string, on: CivilDate): Promise<void> {
  const opinion = await tx.planState.findFirst({
    where: { planId, status: 'avis_crc3a' },
    orderBy: { id: 'desc' },
    select: { on: true },
  })
  if (!opinion || fromDatabaseDate(opinion.on) <= on) return
  const sentence = `L’avis de la CRC3A est du ${formatDate(fromDatabaseDate(opinion.on))} : l’arrêté ne le précède pas.`
  throw new AppError('INVALID_INPUT', { fields: { on: sentence } })
}
