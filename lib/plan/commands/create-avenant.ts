import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import { now, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import type { CreateAvenant } from '../inputs'
import { type Period, planPeriod } from '../model'
import { canCreateAvenant } from '../policy'
import { holdOpenPlan } from './stored-action'

export type CreatedAvenant = { id: string; number: number; planCode: string }

/** Begins the next avenant of an arrêté plan, to be in force from a day of the plan: prepared, so nobody reads it in the plan before it is adopted. The same title and day twice is one avenant. */
export async function createAvenant(user: CurrentUser, input: CreateAvenant): Promise<CreatedAvenant> {
  return db().$transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, user, input.planId, 'update')
    if (!canCreateAvenant(user, plan)) throw new AppError('FORBIDDEN')
    if (plan.status !== 'arrete')
      throw new AppError('INVALID_INPUT', {
        message: 'Le plan n’est pas encore arrêté : il se corrige sans avenant. Rien n’a été enregistré.',
      })
    refuseOutsidePlan(input.effectiveOn, planPeriod(plan))
    const twin = await sameAvenant(tx, input)
    if (twin) return { ...twin, planCode: plan.code }
    const last = await tx.avenant.aggregate({ where: { planId: plan.id }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    const made = await tx.avenant.create({
      data: {
        planId: plan.id,
        number,
        title: input.title,
        effectiveOn: toDatabaseDate(input.effectiveOn),
        act: input.act,
        createdById: user.id,
        createdAt: await now(tx),
        states: { create: await firstState(tx, user) },
      },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'avenant.created',
      object: { type: 'avenant', id: made.id, name: `Avenant n° ${number} : ${input.title}` },
      regionCode: plan.regionCode,
      after: { number, title: input.title, effectiveOn: input.effectiveOn, act: input.act },
    })
    return { id: made.id, number, planCode: plan.code }
  })
}

async function firstState(tx: Tx, user: CurrentUser) {
  const on = toDatabaseDate(await today(tx))
  return { status: 'preparation', on, byUserId: user.id, byName: user.name, recordedAt: await now(tx) } as const
}

/** An avenant takes effect during its plan. Throws AppError INVALID_INPUT on `effectiveOn`. */
export function refuseOutsidePlan(day: CivilDate, { from, to }: Period): void {
  if (from <= day && day <= to) return
  const sentence = `L’avenant prend effet pendant le plan, entre le ${formatDate(from)} et le ${formatDate(to)}.`
  throw new AppError('INVALID_INPUT', { fields: { effectiveOn: sentence } })
}

function sameAvenant(tx: Tx, { planId, title, effectiveOn }: CreateAvenant) {
  return tx.avenant.findFirst({
    where: { planId, title, effectiveOn: toDatabaseDate(effectiveOn), states: { none: { status: 'annule' } } },
    select: { id: true, number: true },
  })
}
