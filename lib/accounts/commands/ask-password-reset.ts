import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { passwordResetMail } from '../mails'
import { accessState } from '../model'
import { accountForSignIn } from '../queries/sign-in'
import { issueLink } from '../tokens'

/** Sends the link of a forgotten password when the e-mail has an open account; otherwise does nothing, and says nothing. */
export async function askPasswordReset(email: string): Promise<void> {
  const account = await accountForSignIn(email)
  if (!account) return
  const state = accessState(account, await today())
  if (state === 'deactivated' || state === 'ended') return
  await db().$transaction(async (tx) => {
    const letter = await issueLink(tx, account.id, 'password_reset')
    await sendMail(tx, { to: email, ...passwordResetMail({ name: account.name, ...letter }) })
    await recordEvent(
      tx,
      { id: null, name: 'Visiteur', role: null },
      {
        type: 'account.password-reset-asked',
        object: { type: 'account', id: account.id, name: account.name },
        regionCode: account.regionCode,
      },
    )
  })
}
