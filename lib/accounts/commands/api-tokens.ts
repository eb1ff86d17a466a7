import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { AppError } from '@/lib/core/errors'
import { systemNow } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { apiTokenPrefix } from '../api-token'
import type { IssueApiTokenInput } from '../inputs'
import type { CurrentUser } from '../model'
import { canManageApiToken, canManageApiTokens } from '../policy'
import { newSecret } from '../secret-token'
import { useNotedEveryMs } from '../token-states'

const dayMs = 86_400_000

/** Issues a token in the person's name; its text is returned here and never again. Throws AppError FORBIDDEN. */
export async function issueApiToken(
  user: CurrentUser,
  { name, days }: IssueApiTokenInput,
): Promise<{ id: string; name: string; token: string }> {
  if (!canManageApiTokens(user)) throw new AppError('FORBIDDEN')
  const { token, tokenHash, start } = newSecret(apiTokenPrefix)
  const issued = systemNow()
  const expiresAt = new Date(issued.getTime() + days * dayMs)
  return db().$transaction(async (tx) => {
    const { id } = await tx.apiToken.create({
      data: { name, tokenHash, start, ownerId: user.id, regionCode: user.regionCode, createdAt: issued, expiresAt },
      select: { id: true },
    })
    await recordEvent(tx, user, {
      type: 'api-token.issued',
      object: { type: 'api-token', id, name },
      regionCode: user.regionCode,
      after: { name, start, expiresAt: expiresAt.toISOString() },
    })
    return { id, name, token }
  })
}

/** Closes a token for good. Throws AppError OUT_OF_PERIMETER, or ALREADY_DONE when somebody did. */
export async function revokeApiToken(user: CurrentUser, { id }: { id: string }): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    const token = await tx.apiToken.findUnique({ where: { id }, select: { name: true, start: true, regionCode: true } })
    if (!token || !canManageApiToken(user, token)) throw new AppError('OUT_OF_PERIMETER')
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: systemNow(), revokedBy: user.name },
    })
    if (count === 0) throw new AppError('ALREADY_DONE', { message: 'Ce jeton est déjà révoqué.' })
    await recordEvent(tx, user, {
      type: 'api-token.revoked',
      object: { type: 'api-token', id, name: token.name },
      regionCode: token.regionCode,
      before: { start: token.start },
    })
    return { id }
  })
}

/** Notes that a token served, at most once an hour. */
export async function noteApiTokenUse(id: string): Promise<void> {
  const instant = systemNow()
  const before = new Date(instant.getTime() - useNotedEveryMs)
  await db().apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: instant },
  })
}
