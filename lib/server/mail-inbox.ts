import 'server-only'
import { db } from './db'
import { env } from './env'

/** A mail of the outbox as the development inbox shows it. */
export type InboxMail = {
  id: string
  to: string
  subject: string
  text: string
  createdAt: Date
  sentAt: Date | null
  lastError: string | null
}

const shown = 50

/** May this reader (null: nobody signed in) see the mails nobody delivered?
 * Never once SMTP is set: mails then belong to their readers. In the demo world, anybody: its accounts and passwords are on the
 * sign-in page, and the link of a forgotten password must be read by who cannot sign in. Elsewhere the national administrator
 * alone: a link opens its account, so any other reader could take a wider right than theirs. */
export async function isInboxOpen(reader: { role: string } | null): Promise<boolean> {
  if (env().SMTP_URL) return false
  const world = await db().world.findUnique({ where: { id: 1 }, select: { name: true } })
  return world?.name === 'demo' || reader?.role === 'national_admin'
}

/** The last fifty mails, newest first, to one address when given; null when the inbox is closed to the reader. */
export async function developmentInbox(reader: { role: string } | null, to?: string): Promise<InboxMail[] | null> {
  if (!(await isInboxOpen(reader))) return null
  return db().outgoingMail.findMany({
    ...(to ? { where: { to: { contains: to, mode: 'insensitive' } } } : {}),
    select: { id: true, to: true, subject: true, text: true, createdAt: true, sentAt: true, lastError: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  })
}
