import 'server-only'
import { AppError } from '@/lib/core/errors'
import type { Tx } from './db'
import { env } from './env'
import { putInQueue } from './jobs/queue'

/** A mail as the application writes it: plain text, one recipient, links written whole. */
export type MailMessage = {
  to: string
  subject: string
  text: string
  /** Whole address that answers a one-click unsubscription (RFC 8058), for a mail one may refuse. */
  unsubscribe?: string
}

/** Tries for about ten hours: half a minute after the first failure, then twice as long each time. */
const delivery = { retries: 10, retryDelaySeconds: 30 }

const address = /^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/
const controls = /\p{Cc}/u

/** Writes the mail in the outbox, in the transaction of what it tells: no mail without the fact, no fact without the mail.
 * Gives its id. Throws AppError INVALID_INPUT for an address or a subject that could carry another header. */
export async function sendMail(tx: Tx, message: MailMessage): Promise<string> {
  if (!address.test(message.to))
    throw new AppError('INVALID_INPUT', { message: 'L’adresse électronique n’est pas valable.' })
  if (controls.test(message.subject) || message.subject.trim() === '')
    throw new AppError('INVALID_INPUT', { message: 'L’objet du courriel n’est pas valable.' })
  const { to, subject, text, unsubscribe = null } = message
  const mail = await tx.outgoingMail.create({ data: { to, subject, text, unsubscribe }, select: { id: true } })
  if (env().SMTP_URL) await putInQueue(tx, 'mail', mail.id, {}, delivery)
  return mail.id
}
