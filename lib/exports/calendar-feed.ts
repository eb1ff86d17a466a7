import 'server-only'
import { createHash } from 'node:crypto'
import { countAttempt, takeTurn } from '@/lib/accounts/attempt-limits'
import { errorResponse } from '@/lib/accounts/define-route'
import { addressOf } from '@/lib/accounts/visitor'
import { routes } from '@/lib/core/routes'
import { noteCalendarFeedUse } from '@/lib/plan/commands/calendar-feeds'
import { feedScopes, feedTokenIn } from '@/lib/plan/feed-scopes'
import { feedContent, type OpenFeed, openFeed } from '@/lib/plan/queries/calendar-feeds'
import { env } from '@/lib/server/env'
import { icsText } from './ics'

/** A calendar asks every few minutes at most; somebody who reloads by hand is not stopped. */
const pace = { points: 60, seconds: 600 }

/**
 * The answer to `GET /api/calendrier/<token>`: the calendar of the person as it may be read now, 304 when it has not changed, and one same 404
 * for a token that is unknown, revoked or expired and for a closed access. The address is a secret: nothing here writes it anywhere.
 */
export async function calendarFeed(segment: string, request: Request): Promise<Response> {
  try {
    const token = feedTokenIn(segment)
    const feed = token === null ? null : await openFeed(token)
    if (!feed) return await unknown(request)
    const wait = await takeTurn(`calendar-feed:${feed.id}`, pace)
    if (wait > 0) return tooMany(wait)
    const text = await textOf(feed)
    await noteCalendarFeedUse(feed.id)
    return answer(text, request)
  } catch (error) {
    return errorResponse(error, { route: 'GET /api/calendrier/[jeton]' })
  }
}

async function textOf(feed: OpenFeed): Promise<string> {
  const { planTitle, events } = await feedContent(feed)
  const name = `${planTitle ?? 'Plan'} · ${feedScopes[feed.scope].toLowerCase()}`
  const base = env().NEXTAUTH_URL
  return icsText({ name, events, addressOf: (id) => new URL(routes.action(id), base).href })
}

function answer(text: string, request: Request): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
  const headers = { etag, 'cache-control': 'private, no-cache' }
  if (knows(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const type = { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="plan.ics"' }
  return new Response(text, { headers: { ...headers, ...type } })
}

/** A proxy that compresses marks the tag as weak: it is the same one. */
function knows(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** A guess costs a wait to who guesses, never to a calendar that has its token. */
async function unknown(request: Request): Promise<Response> {
  const value = addressOf(request.headers.get('x-forwarded-for'))
  const wait = await countAttempt({ purpose: 'calendar-feed', scope: 'address', value })
  if (wait > 0) return tooMany(Math.ceil(wait))
  return new Response('Calendrier introuvable.\n', { status: 404, headers: { ...plain, 'cache-control': 'no-store' } })
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

function tooMany(wait: number): Response {
  return new Response('Trop de demandes.\n', { status: 429, headers: { ...plain, 'retry-after': String(wait) } })
}
