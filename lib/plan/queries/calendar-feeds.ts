import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { userOfSession } from '@/lib/accounts/queries/sign-in'
import { hashSecret } from '@/lib/accounts/secret-token'
import { type TokenState, tokenState } from '@/lib/accounts/token-states'
import { AppError } from '@/lib/core/errors'
import { systemNow, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { type FeedEvent, feedEvents } from '../feed-events'
import type { FeedScope } from '../feed-scopes'
import { hasOwn } from '../mine'
import { readingDay } from '../model'
import { readsPlans } from '../policy'
import { feedHistory } from './feed-history'
import { mineOf } from './mine'
import { planTree } from './plan-tree'
import { plansOf } from './plans'

export type FeedRow = {
  id: string
  name: string
  scope: FeedScope
  start: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  revokedBy: string | null
  state: TokenState
}

/** The person's own feeds, newest first. Throws AppError OUT_OF_PERIMETER for who reads no plan. */
export async function calendarFeedsOf(user: CurrentUser): Promise<FeedRow[]> {
  if (!readsPlans(user)) throw new AppError('OUT_OF_PERIMETER')
  const rows = await db().calendarFeed.findMany({
    where: { ownerId: user.id },
    omit: { tokenHash: true, ownerId: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  const instant = systemNow()
  return rows.map(({ revokedAt, ...row }) => ({
    ...row,
    state: tokenState({ revokedAt, expiresAt: row.expiresAt }, instant),
  }))
}

export type OpenFeed = { id: string; name: string; scope: FeedScope; user: CurrentUser }

/** The feed of a token and its person as they are now; null when it is unknown, revoked or expired, or the access is closed: the caller tells none of these apart. */
export async function openFeed(token: string): Promise<OpenFeed | null> {
  const held = await db().calendarFeed.findUnique({
    where: { tokenHash: hashSecret(token), revokedAt: null, expiresAt: { gt: systemNow() } },
    select: { id: true, name: true, scope: true, owner: { select: { id: true, sessionVersion: true } } },
  })
  const user = held && (await userOfSession(held.owner.id, held.owner.sessionVersion))
  return held && user && readsPlans(user) ? { id: held.id, name: held.name, scope: held.scope, user } : null
}

export type FeedContent = { planTitle: string | null; events: FeedEvent[] }

/** What a feed tells today: the plan its person opens first, and of it what is their own or all. A person who lost their body and pilots nothing reads nothing of the first kind. */
export async function feedContent({ user, scope }: Pick<OpenFeed, 'user' | 'scope'>): Promise<FeedContent> {
  const day = await today()
  const [plans, mine] = await Promise.all([plansOf(user, day), scope === 'own_body' ? mineOf(user, day) : null])
  const plan = plans.find((one) => one.level === 'regional')
  if (!plan || (mine && !hasOwn(mine))) return { planTitle: plan?.title ?? null, events: [] }
  const on = readingDay(plan, day)
  const [tree, history] = await Promise.all([planTree(user, plan, on), feedHistory(plan.id, on)])
  return { planTitle: plan.title, events: feedEvents(tree, history, on, mine) }
}
