import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { routes } from '@/lib/core/routes'
import { env } from '@/lib/server/env'
import type { MailLinks } from '../mail-text'

function sign(userId: string): Buffer {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(`unsubscribe:${userId}`).digest()
}

/** What proves that a mail was written to that person, and opens nothing but the end of their mails. */
export function unsubscribeToken(userId: string): string {
  return `${userId}.${sign(userId).toString('base64url')}`
}

/** The person of a token, or null when nobody here signed it. */
export function unsubscribedPerson(token: string): string | null {
  const [userId = '', signature = ''] = token.split('.')
  if (!z.uuid().safeParse(userId).success) return null
  const [given, right] = [Buffer.from(signature, 'base64url'), sign(userId)]
  return given.length === right.length && timingSafeEqual(given, right) ? userId : null
}

const whole = (path: string) => new URL(path, env().NEXTAUTH_URL).href

/** The links of a mail to that person; `open` is a path. */
export function mailLinks(userId: string, open: string): MailLinks {
  const unsubscribe = whole(routes.unsubscribe(unsubscribeToken(userId)))
  return { open: whole(open), preferences: whole(routes.noticePreferences()), unsubscribe }
}

/** Where a mail program sends its one-click unsubscription (RFC 8058). */
export function oneClickAddress(userId: string): string {
  return whole(routes.unsubscribeApi(unsubscribeToken(userId)))
}
