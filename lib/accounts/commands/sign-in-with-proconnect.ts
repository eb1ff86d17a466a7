import 'server-only'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { accountForProConnect } from '../queries/sign-in'
import { openAccess, recordFailure, type SignedIn } from './sign-in'

/** Signs in the invited person ProConnect vouches for: by the subject once linked, by the e-mail the first time. Never creates an account.
 * Throws AppError SIGN_IN_REFUSED (nobody invited at that e-mail, or linked to somebody else) or ACCESS_ENDED. */
export async function signInWithProConnect(
  claims: { sub: string; email?: string | undefined },
  address: string,
): Promise<SignedIn> {
  const email = claims.email?.trim().toLowerCase() ?? null
  const account = await accountForProConnect(claims.sub, email)
  if (!account) {
    await recordFailure(null, 'proconnect-unknown', address)
    throw new AppError('SIGN_IN_REFUSED')
  }
  await openAccess(account, address, 'proconnect')
  if (account.oidcSubject === null) {
    const linked = await db().user.updateMany({
      where: { id: account.id, oidcSubject: null },
      data: { oidcSubject: claims.sub },
    })
    if (linked.count !== 1) throw new AppError('SIGN_IN_REFUSED')
  }
  return { id: account.id, sessionVersion: account.sessionVersion }
}
