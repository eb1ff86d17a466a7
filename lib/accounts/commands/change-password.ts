import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { systemNow } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { type Attempted, forgetAttempts } from '../attempt-limits'
import type { ChangePasswordInput, ChoosePasswordInput } from '../inputs'
import type { CurrentUser, Role } from '../model'
import { passwordProblem } from '../password'
import { hashPassword, verifyPassword } from '../password-hash'
import { accountForSignIn, accountOfToken } from '../queries/sign-in'
import { hashSecret } from '../secret-token'
import { refuseTooMany, type SignedIn } from './sign-in'

type Person = { id: string; name: string; email: string; role: Role; regionCode: string | null }

/** Spends the link of a mail (invitation or forgotten password) and stores the password. Every open session of the account ends.
 * Throws AppError LINK_NOT_VALID (unknown, used, expired, closed account) or INVALID_INPUT (weak password). */
export async function choosePassword(input: ChoosePasswordInput, address: string): Promise<void> {
  await refuseTooMany([{ purpose: 'link', scope: 'address', value: address }])
  const account = await accountOfToken(input.token)
  if (!account) throw new AppError('LINK_NOT_VALID')
  const passwordHash = await acceptedHash(input.password, account.email)
  await db().$transaction(async (tx) => {
    const usable = { tokenHash: hashSecret(input.token), usedAt: null, expiresAt: { gt: systemNow() } }
    const spent = await tx.accountToken.updateMany({ where: usable, data: { usedAt: systemNow() } })
    if (spent.count !== 1) throw new AppError('LINK_NOT_VALID')
    await storePassword(tx, account, passwordHash)
  })
  await forgetAttempts({ purpose: 'sign-in', scope: 'email', value: account.email })
}

/** Changes one's own password, knowing the current one; other sessions end. Gives what the present session needs to go on. */
export async function changePassword(user: CurrentUser, input: ChangePasswordInput): Promise<SignedIn> {
  const attempted: Attempted = { purpose: 'own-password', scope: 'email', value: user.id }
  await refuseTooMany([attempted])
  const account = await accountForSignIn(user.email)
  if (!(await verifyPassword(account?.passwordHash ?? null, input.currentPassword)))
    throw new AppError('INVALID_INPUT', { fields: { currentPassword: 'Ce n’est pas votre mot de passe actuel.' } })
  const passwordHash = await acceptedHash(input.password, user.email)
  const signedIn = await db().$transaction((tx) => storePassword(tx, user, passwordHash))
  await forgetAttempts(attempted)
  return signedIn
}

async function acceptedHash(password: string, email: string): Promise<string> {
  const problem = passwordProblem(password, email)
  if (problem) throw new AppError('INVALID_INPUT', { fields: { password: problem } })
  return hashPassword(password)
}

async function storePassword(tx: Tx, person: Person, passwordHash: string): Promise<SignedIn> {
  const signedIn = await tx.user.update({
    where: { id: person.id },
    data: { passwordHash, sessionVersion: { increment: 1 } },
    select: { id: true, sessionVersion: true },
  })
  await tx.accountToken.deleteMany({ where: { userId: person.id, usedAt: null } })
  await recordEvent(tx, person, {
    type: 'account.password-chosen',
    object: { type: 'account', id: person.id, name: person.name },
    regionCode: person.regionCode,
  })
  return signedIn
}
