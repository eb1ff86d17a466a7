import 'server-only'
import { AppError } from '@/lib/core/errors'
import type { Tx } from './db'

/** A mail as the application writes it: plain text, one recipient, links written whole. */
export type MailMessage = { to: string; subject: string; text: string }

const address = /^[^\s<>,;:"@]+@[^\s<>,;:"@]+$/
const controls = /\p{Cc}/u

/** Writes the mail in the outbox, in the transaction of what it tells: no mail without the fact, no fact without the mail.
 * Throws AppError INVALID_INPUT for an address or a subject that could carry another header. */
export async function sendMail(tx: Tx, message: MailMessage): Promise<void> {
  if (!address.test(message.to))
    throw new AppError('INVALID_INPUT', { message: 'L’adresse électronique n’est pas valable.' })
  if (controls.test(message.subject) || message.subject.trim() === '')
    throw new AppError('INVALID_INPUT', { message: 'L’objet du courriel n’est pas valable.' })
  await tx.outgoingMail.create({ data: message, select: { id: true } })
}
