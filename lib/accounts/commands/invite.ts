import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { now } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import type { InviteInput } from '../inputs'
import { invitationMail } from '../mails'
import type { CurrentUser } from '../model'
import { canGiveAccess } from '../policy'
import { issuedWithin, issueLink } from '../tokens'
import {
  accessFactsOf,
  accountObject,
  accountToChange,
  checkPerimeter,
  refuseLongerThanOwn,
  type StoredAccount,
} from './stored-account'

/** Opens an account without a password and mails its one link, valid 7 days. Throws AppError OUT_OF_PERIMETER for a role or a perimeter the person may not give, INVALID_INPUT for an e-mail that has an account. */
export async function invite(user: CurrentUser, input: InviteInput): Promise<{ id: string; name: string }> {
  if (!canGiveAccess(user, input)) throw new AppError('OUT_OF_PERIMETER')
  const { email, accessEndsOn, establishments, ...access } = input
  return db().$transaction(async (tx) => {
    await checkPerimeter(tx, input)
    await refuseLongerThanOwn(tx, user, accessEndsOn)
    const created = await tx.user.createManyAndReturn({
      data: [{ ...access, email, accessEndsOn: accessEndsOn && toDatabaseDate(accessEndsOn) }],
      skipDuplicates: true,
      select: { id: true },
    })
    const id = created[0]?.id
    if (!id) throw new AppError('INVALID_INPUT', { fields: { email: 'Cette adresse a déjà un compte.' } })
    await tx.userEstablishment.createMany({ data: establishments.map((finess) => ({ userId: id, finess })) })
    await tx.accountDelegation.create({ data: { userId: id, byUserId: user.id, recordedAt: await now(tx) } })
    await sendInvitation(tx, user, { id, ...input })
    return { id, name: input.name }
  })
}

/** A second press within this while is the same gesture. */
const sameGestureMs = 60_000

/**
 * Mails a new link to a person who has not chosen a password yet; the earlier link dies. An invitation that left within the last
 * minute is not sent again: `sent` is then false. Throws AppError ALREADY_DONE when they have chosen one.
 */
export async function resendInvitation(
  user: CurrentUser,
  { id }: { id: string },
): Promise<{ id: string; sent: boolean }> {
  return db().$transaction(async (tx) => {
    const account = await accountToChange(tx, user, id)
    if (account.ready) throw new AppError('ALREADY_DONE', { message: 'Cette personne a déjà choisi son mot de passe.' })
    if (!account.active) throw new AppError('CONFLICT', { message: 'Ce compte est désactivé : réactivez-le d’abord.' })
    if (await issuedWithin(tx, id, 'invitation', sameGestureMs)) return { id, sent: false }
    await sendInvitation(tx, user, account)
    return { id, sent: true }
  })
}

type Invited = Omit<StoredAccount, 'active' | 'ready' | 'lockVersion'>

async function sendInvitation(tx: Tx, user: CurrentUser, account: Invited): Promise<void> {
  const letter = await issueLink(tx, account.id, 'invitation')
  await sendMail(tx, { to: account.email, ...invitationMail({ name: account.name, invitedBy: user.name, ...letter }) })
  await recordEvent(tx, user, {
    type: 'account.invited',
    object: accountObject(account),
    regionCode: account.regionCode,
    after: { email: account.email, ...accessFactsOf(account) },
  })
}
