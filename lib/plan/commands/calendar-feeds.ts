import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { newSecret } from '@/lib/accounts/secret-token'
import { useNotedEveryMs } from '@/lib/accounts/token-states'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { systemNow, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { type FeedScope, feedTokenPrefix, openFeedsAtMost } from '../feed-scopes'
import type { IssueCalendarFeed } from '../inputs'
import { hasOwn } from '../mine'
import { readsPlans } from '../policy'
import { mineOf } from '../queries/mine'

const dayMs = 86_400_000

/** A feed just opened: its token is told here and never again. */
export type IssuedFeed = { id: string; name: string; token: string }

/** Opens a feed of the person's own. Throws AppError FORBIDDEN for who reads no plan, INVALID_INPUT for a name already open or one feed too many. */
export async function issueCalendarFeed(user: CurrentUser, input: IssueCalendarFeed): Promise<IssuedFeed> {
  if (!readsPlans(user)) throw new AppError('FORBIDDEN')
  if (input.scope === 'own_body' && !hasOwn(await mineOf(user, await today()))) throw withoutOwn()
  return db().$transaction(async (tx) => {
    await refuseTwin(tx, user, input.name)
    return issue(tx, user, input)
  })
}

/** Closes a feed of the person's own for good. Throws AppError OUT_OF_PERIMETER, or ALREADY_DONE. */
export async function revokeCalendarFeed(user: CurrentUser, { id }: { id: string }): Promise<{ id: string }> {
  await db().$transaction((tx) => revoke(tx, user, id))
  return { id }
}

/** Gives a feed a new address, same name, content and remaining life: the old address answers nothing from then on. */
export async function replaceCalendarFeed(user: CurrentUser, { id }: { id: string }): Promise<IssuedFeed> {
  if (!readsPlans(user)) throw new AppError('FORBIDDEN')
  return db().$transaction(async (tx) => {
    const { name, scope, expiresAt } = await revoke(tx, user, id)
    return issue(tx, user, { name, scope, days: Math.ceil((expiresAt.getTime() - systemNow().getTime()) / dayMs) })
  })
}

type Wanted = { name: string; scope: FeedScope; days: number }

async function issue(tx: Tx, user: CurrentUser, { name, scope, days }: Wanted): Promise<IssuedFeed> {
  const { token, tokenHash, start } = newSecret(feedTokenPrefix)
  const createdAt = systemNow()
  const expiresAt = new Date(createdAt.getTime() + days * dayMs)
  const { id } = await tx.calendarFeed.create({
    data: { name, scope, tokenHash, start, ownerId: user.id, createdAt, expiresAt },
    select: { id: true },
  })
  await recordEvent(tx, user, {
    type: 'calendar-feed.issued',
    object: { type: 'calendar-feed', id, name },
    regionCode: user.regionCode,
    after: { name, scope, start, expiresAt: expiresAt.toISOString() },
  })
  return { id, name, token }
}

async function revoke(tx: Tx, user: CurrentUser, id: string) {
  const select = { name: true, scope: true, start: true, expiresAt: true, ownerId: true } as const
  const feed = await tx.calendarFeed.findUnique({ where: { id }, select })
  if (feed?.ownerId !== user.id) throw new AppError('OUT_OF_PERIMETER')
  const instant = systemNow()
  const { count } = await tx.calendarFeed.updateMany({
    where: { id, revokedAt: null, expiresAt: { gt: instant } },
    data: { revokedAt: instant, revokedBy: user.name },
  })
  if (count === 0) throw new AppError('ALREADY_DONE', { message: 'Cet abonnement est déjà fermé.' })
  await recordEvent(tx, user, {
    type: 'calendar-feed.revoked',
    object: { type: 'calendar-feed', id, name: feed.name },
    regionCode: user.regionCode,
    before: { start: feed.start },
  })
  return feed
}

/** The form sent twice opens one feed: the second finds its name open. */
async function refuseTwin(tx: Tx, user: CurrentUser, name: string): Promise<void> {
  await tx.$queryRaw`select id from "User" where id = ${user.id}::uuid for update`
  const open = { ownerId: user.id, revokedAt: null, expiresAt: { gt: systemNow() } }
  const names = (await tx.calendarFeed.findMany({ where: open, select: { name: true } })).map((feed) => feed.name)
  if (names.includes(name))
    throw new AppError('INVALID_INPUT', { fields: { name: 'Un abonnement ouvert porte déjà ce nom.' } })
  if (names.length >= openFeedsAtMost)
    throw new AppError('INVALID_INPUT', {
      message: `Vous avez déjà ${openFeedsAtMost} abonnements ouverts\u00a0: fermez-en un d’abord.`,
    })
}

function withoutOwn(): AppError {
  return new AppError('INVALID_INPUT', {
    fields: { scope: 'Votre compte ne parle pour aucun organisme et ne pilote aucun programme.' },
  })
}

/** Notes that a feed was read, at most once an hour. */
export async function noteCalendarFeedUse(id: string): Promise<void> {
  const instant = systemNow()
  const before = new Date(instant.getTime() - useNotedEveryMs)
  await db().calendarFeed.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: instant },
  })
}
