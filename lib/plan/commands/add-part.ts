import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { canEditAction, needsAvenant } from '../policy'
import type { AddPart } from '../structure-inputs'
import { holdOpenPlan } from './stored-action'

/** Adds a part to a plan that is not arrêté: parts carry no version, so an avenant does not change them. The same title twice is one part. */
export async function addPart(user: CurrentUser, input: AddPart): Promise<{ planCode: string; changed: boolean }> {
  return db().$transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, user, input.planId, 'update')
    if (!canEditAction(user, plan)) throw new AppError('FORBIDDEN')
    if (needsAvenant(plan.status))
      throw new AppError('INVALID_INPUT', {
        message:
          'Le plan est arrêté : ses parties ne changent plus ; un avenant change ce qu’elles contiennent. Rien n’a été enregistré.',
      })
    const parts = await tx.part.findMany({ where: { planId: plan.id }, select: { position: true, title: true } })
    if (parts.some((part) => part.title === input.title)) return { planCode: plan.code, changed: false }
    const position = Math.max(0, ...parts.map((part) => part.position)) + 1
    const { title, lead } = input
    await tx.part.create({ data: { planId: plan.id, position, title, lead }, select: { id: true } })
    await recordEvent(tx, user, {
      type: 'plan.changed',
      object: { type: 'plan', id: plan.id, name: plan.code },
      regionCode: plan.regionCode,
      after: { part: title, lead },
    })
    return { planCode: plan.code, changed: true }
  })
}
