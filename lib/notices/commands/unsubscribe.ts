import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { preferenceWords } from '../preference-words'
import { preferencesOf, wantsMails, withoutMails } from '../preferences'
import { unsubscribedPerson } from '../queries/mail-links'
import { storeChoice } from './choose'

/**
 * Ends the mails of the person a mail was written to: what was mailed stays in the application. A second time changes nothing.
 * Nobody signs in for it: the token of the mail is the right. Throws AppError LINK_NOT_VALID for a token nobody here signed.
 */
export async function unsubscribe({ token }: { token: string }): Promise<void> {
  const id = unsubscribedPerson(token)
  if (id === null) throw notValid()
  await db().$transaction(async (tx) => {
    const select = { id: true, name: true, role: true, regionCode: true, noticeChoices: true } as const
    const person = await tx.user.findUnique({ where: { id }, select })
    if (!person) throw notValid()
    const stored = preferencesOf(person.role, person.noticeChoices)
    if (!wantsMails(stored.choices)) return
    const chosen = { ...stored, choices: withoutMails(stored.choices) }
    await storeChoice(tx, id, chosen)
    await recordEvent(tx, person, {
      type: 'account.unsubscribed',
      object: { type: 'account', id, name: person.name },
      regionCode: person.regionCode,
      before: preferenceWords(stored),
      after: preferenceWords(chosen),
    })
  })
}

function notValid(): AppError {
  return new AppError('LINK_NOT_VALID', { message: 'Ce lien de désabonnement n’est pas valable.' })
}
