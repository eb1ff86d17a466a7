import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { AppError } from '@/lib/core/errors'
import { systemNow } from './clock'
import { db } from './db'
import { env } from './env'
import { type Entry, finish, giveBack, stillOurs } from './jobs/queue'
import { logger } from './logger'

let transporter: Transporter | undefined

function transport(): Transporter {
  const url = env().SMTP_URL
  if (!url) throw new AppError('UNEXPECTED', { message: 'SMTP_URL is not set: this mail stays in the outbox.' })
  transporter ??= createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  return transporter
}

/** Delivers one mail of the outbox. The outbox keeps every failure; a server that says no for good (5xx) is not asked again. */
export async function deliverMail(entry: Entry): Promise<void> {
  const mail = await db().outgoingMail.findUnique({ where: { id: entry.id } })
  const error = mail && mail.sentAt === null ? await trySend(mail) : null
  await db().$transaction(async (tx) => {
    if (!(await stillOurs(tx, entry))) return
    if (mail && mail.sentAt === null) {
      const kept = error ? { lastError: sentenceOf(error) } : { lastError: null, sentAt: systemNow() }
      await tx.outgoingMail.update({ where: { id: mail.id }, data: { attempts: { increment: 1 }, ...kept } })
    }
    if (error && !isFinal(error)) await giveBack(tx, entry, 'not delivered')
    else await finish(tx, entry)
  })
}

type Mail = { id: string; to: string; subject: string; text: string; html: string | null; unsubscribe: string | null }

async function trySend(mail: Mail): Promise<Error | null> {
  const { id, html, unsubscribe, ...written } = mail
  // The same identity at each try lets the reader's server drop a copy sent twice.
  const message = { from: env().MAIL_FROM, messageId: `<${id}@pilotage-gdr>`, to: mail.to, subject: mail.subject }
  try {
    const headers = unsubscribe
      ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}
    await transport().sendMail({ ...message, headers, text: written.text, ...(html ? { html } : {}) })
    return null
  } catch (error) {
    logger().warn({ err: error, mail: id }, 'mail not delivered')
    return error instanceof Error ? error : new Error(String(error))
  }
}

function isFinal(error: Error): boolean {
  if (error instanceof AppError) return true
  return 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500
}

/** One line, as the administrator reads it in the inbox. */
function sentenceOf(error: Error): string {
  return error.message.replace(/\s+/g, ' ').slice(0, 500)
}
