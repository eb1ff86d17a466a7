import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { TransferDelegationsInput } from '../inputs'
import type { CurrentUser } from '../model'
import { canGiveAccess, canReadAccount } from '../policy'
import { delegatedBy } from '../queries/delegations'
import { userForPolicy } from '../queries/sign-in'
import { accountObject, accountToChange } from './stored-account'

/**
 * Gives every access one person answers for to another: somebody leaves, their delegates stay. Throws OUT_OF_PERIMETER when
 * either person is none of the user's business, INVALID_INPUT when the other could not have given one of these accesses,
 * ALREADY_DONE when nothing is left to take over.
 */
export async function transferDelegations(
  user: CurrentUser,
  { fromId, toId, reason }: TransferDelegationsInput,
): Promise<{ id: string; count: number }> {
  return db().$transaction(async (tx) => {
    const from = await accountToChange(tx, user, fromId)
    const to = await userForPolicy(tx, toId)
    if (!to || (toId !== user.id && !canReadAccount(user, to))) throw new AppError('OUT_OF_PERIMETER')
    const accounts = await delegatedBy(tx, fromId)
    if (accounts.length === 0 || toId === fromId)
      throw new AppError('ALREADY_DONE', { message: 'Cette personne ne répond plus d’aucun accès ; rien n’a changé.' })
    const outside = accounts.filter((account) => account.id === toId || !canGiveAccess(to, account))
    if (outside.length > 0) {
      const names = outside.map(({ name }) => name).join(', ')
      throw new AppError('INVALID_INPUT', {
        fields: {
          toId: `${to.name} ne peut pas répondre de\u00a0: ${names}. Son rôle ou ses établissements ne le permettent pas.`,
        },
      })
    }
    const recordedAt = await now(tx)
    await tx.accountDelegation.createMany({
      data: accounts.map(({ id }) => ({ userId: id, byUserId: toId, reason, recordedAt })),
    })
    await recordEvent(tx, user, {
      type: 'account.delegation-transferred',
      object: accountObject(from),
      regionCode: from.regionCode,
      after: { successor: to.name, accounts: accounts.map(({ name }) => name), reason },
    })
    return { id: fromId, count: accounts.length }
  })
}
