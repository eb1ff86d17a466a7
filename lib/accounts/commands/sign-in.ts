import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { type Attempted, countAttempt, forgetAttempts, forgiveAttempt } from '../attempt-limits'
import { formatWait } from '../attempts'
import type { SignInInput } from '../inputs'
import { accessState } from '../model'
import { verifyPassword } from '../password-hash'
import { accountForSignIn, type SignInAccount } from '../queries/sign-in'

/** What a session token carries; everything else is read from the database at each request. */
export type SignedIn = { id: string; sessionVersion: number }

/** Checks an e-mail and a password as typed. Takes as long for an unknown e-mail as for a wrong password, and says the same.
 * Throws AppError SIGN_IN_REFUSED, ACCESS_ENDED (right password, closed access) or TOO_MANY_ATTEMPTS (with the wait). */
export async function signIn(input: SignInInput, address: string): Promise<SignedIn> {
  const byEmail: Attempted = { purpose: 'sign-in', scope: 'email', value: input.email }
  const byAddress: Attempted = { purpose: 'sign-in', scope: 'address', value: address }
  await refuseTooMany([byAddress, byEmail])
  const account = await accountForSignIn(input.email)
  const right = await verifyPassword(account?.passwordHash ?? null, input.password)
  if (!account || !right) {
    await recordFailure(account, 'wrong-password', address)
    throw new AppError('SIGN_IN_REFUSED')
  }
  await openAccess(account, address, 'password')
  await Promise.all([forgetAttempts(byEmail), forgiveAttempt(byAddress)])
  return { id: account.id, sessionVersion: account.sessionVersion }
}

/** Counts the attempt for each; when one must wait, the others are given theirs back. */
export async function refuseTooMany(attempts: readonly Attempted[]): Promise<void> {
  const counted: Attempted[] = []
  for (const attempted of attempts) {
    const wait = await countAttempt(attempted)
    if (wait > 0) {
      await Promise.all(counted.map(forgiveAttempt))
      throw new AppError('TOO_MANY_ATTEMPTS', {
        message: `Trop d’essais : attendez encore ${formatWait(wait)} avant de recommencer.`,
        detail: { waitSeconds: Math.ceil(wait) },
      })
    }
    counted.push(attempted)
  }
}

/** Writes the sign-in in the journal, whatever the door (password, ProConnect). Throws AppError ACCESS_ENDED when the access is closed. */
export async function openAccess(
  account: SignInAccount,
  address: string,
  by: 'password' | 'proconnect',
): Promise<void> {
  const state = accessState(account, await today())
  if (state === 'deactivated' || state === 'ended') {
    await recordFailure(account, state, address)
    throw new AppError('ACCESS_ENDED')
  }
  await db().$transaction((tx) =>
    recordEvent(
      tx,
      { id: account.id, name: account.name, role: account.role },
      { type: 'account.signed-in', object: objectOf(account), regionCode: account.regionCode, after: { by, address } },
    ),
  )
}

/** Writes a failed sign-in in the journal; what was typed is not kept. */
export async function recordFailure(account: SignInAccount | null, reason: string, address: string): Promise<void> {
  await db().$transaction((tx) =>
    recordEvent(
      tx,
      { id: null, name: 'Visiteur', role: null },
      {
        type: 'account.sign-in-failed',
        object: account ? objectOf(account) : { type: 'account', id: 'unknown', name: 'Compte inconnu' },
        regionCode: account?.regionCode ?? null,
        after: { reason, address },
      },
    ),
  )
}

const objectOf = (account: SignInAccount) => ({ type: 'account', id: account.id, name: account.name }) as const
