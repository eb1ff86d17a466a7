import 'server-only'
import { AppError } from '@/lib/core/errors'
import { systemNow } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { CurrentUser } from '../model'
import { canManageApiTokens } from '../policy'
import { hashSecret } from '../secret-token'
import { type ApiTokenRow, tokenState } from '../token-states'
import { userOfSession } from './sign-in'

const shown = 500

/** Tokens of the person's perimeter, newest first. Throws AppError FORBIDDEN. */
export async function apiTokens(user: CurrentUser): Promise<ApiTokenRow[]> {
  if (!canManageApiTokens(user)) throw new AppError('FORBIDDEN')
  const rows = await db().apiToken.findMany({
    where: user.role === 'national_admin' ? {} : { regionCode: user.regionCode ?? '' },
    include: { owner: { select: { name: true } }, region: { select: { name: true } } },
    omit: { tokenHash: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
  })
  const instant = systemNow()
  return rows.map(({ owner, region, ownerId, regionCode, revokedAt, ...row }) => ({
    ...row,
    owner: owner.name,
    region: region?.name ?? null,
    state: tokenState({ revokedAt, expiresAt: row.expiresAt }, instant),
  }))
}

/** The person in whose name a token speaks, or null when it is unknown, revoked or expired, or their access is closed. */
export async function userOfApiToken(token: string): Promise<{ tokenId: string; user: CurrentUser } | null> {
  const held = await db().apiToken.findUnique({
    where: { tokenHash: hashSecret(token), revokedAt: null, expiresAt: { gt: systemNow() } },
    select: { id: true, owner: { select: { id: true, sessionVersion: true } } },
  })
  const user = held && (await userOfSession(held.owner.id, held.owner.sessionVersion))
  return held && user ? { tokenId: held.id, user } : null
}
