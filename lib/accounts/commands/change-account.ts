import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import type { ChangeAccountInput, SetAccessInput } from '../inputs'
import type { CurrentUser } from '../model'
import { canGiveAccess } from '../policy'
import { accessFactsOf, accountObject, accountToChange, checkPerimeter, refuseLongerThanOwn } from './stored-account'

/** Changes the name, role, perimeter or end date of an account; it holds at the next request of the person. Throws AppError CONFLICT when somebody changed it since the form was opened. */
export async function changeAccount(user: CurrentUser, input: ChangeAccountInput): Promise<{ id: string }> {
  const { id, lockVersion, establishments, accessEndsOn, ...access } = input
  return db().$transaction(async (tx) => {
    const stored = await accountToChange(tx, user, id)
    if (!canGiveAccess(user, input)) throw new AppError('OUT_OF_PERIMETER')
    if (stored.lockVersion !== lockVersion) throw new AppError('CONFLICT')
    await checkPerimeter(tx, input)
    await refuseLongerThanOwn(tx, user, accessEndsOn)
    await tx.userEstablishment.deleteMany({ where: { userId: id } })
    await tx.userEstablishment.createMany({ data: establishments.map((finess) => ({ userId: id, finess })) })
    await tx.user.update({
      where: { id },
      data: {
        ...access,
        accessEndsOn: accessEndsOn && toDatabaseDate(accessEndsOn),
        lockVersion: { increment: 1 },
      },
    })
    await recordEvent(tx, user, {
      type: 'account.changed',
      object: accountObject({ id, name: input.name }),
      regionCode: input.regionCode,
      before: accessFactsOf(stored),
      after: accessFactsOf(input),
    })
    return { id }
  })
}

/** Closes an access with its reason: every session ends at the next request. */
export function deactivate(user: CurrentUser, input: SetAccessInput): Promise<{ id: string }> {
  return setAccess(user, input, false)
}

/** Opens a closed access again, with its reason. */
export function reactivate(user: CurrentUser, input: SetAccessInput): Promise<{ id: string }> {
  return setAccess(user, input, true)
}

async function setAccess(user: CurrentUser, { id, reason }: SetAccessInput, active: boolean): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const stored = await accountToChange(tx, user, id)
    if (stored.active === active) throw new AppError('ALREADY_DONE')
    await tx.userAccessState.create({ data: { userId: id, active, reason, byUserId: user.id } })
    await tx.user.update({ where: { id }, data: { sessionVersion: { increment: 1 } } })
    await recordEvent(tx, user, {
      type: active ? 'account.reactivated' : 'account.deactivated',
      object: accountObject(stored),
      regionCode: stored.regionCode,
      after: { reason },
    })
    return { id }
  })
}
