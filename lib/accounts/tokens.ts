import 'server-only'
import { routes } from '@/lib/core/routes'
import { systemNow } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import type { AccountTokenKind } from '@/lib/server/generated/prisma/enums'
import { newSecret } from './secret-token'

const hourMs = 3_600_000
const lifeMs = { invitation: 7 * 24 * hourMs, password_reset: hourMs } satisfies Record<AccountTokenKind, number>

/** Makes the one link of an account for this use: an earlier one that nobody used dies. */
export async function issueLink(
  tx: Tx,
  userId: string,
  kind: AccountTokenKind,
): Promise<{ link: string; expiresAt: Date }> {
  const { token, tokenHash } = newSecret('')
  const expiresAt = new Date(systemNow().getTime() + lifeMs[kind])
  await tx.accountToken.deleteMany({ where: { userId, kind, usedAt: null } })
  await tx.accountToken.create({ data: { userId, kind, tokenHash, expiresAt } })
  return { link: new URL(routes.choosePassword(token), env().NEXTAUTH_URL).href, expiresAt }
}

/** Was a link for this use, still unused, issued within the last `ms`? Read under the lock of the account. */
export async function issuedWithin(tx: Tx, userId: string, kind: AccountTokenKind, ms: number): Promise<boolean> {
  const latest = systemNow().getTime() - ms + lifeMs[kind]
  return (
    (await tx.accountToken.count({ where: { userId, kind, usedAt: null, expiresAt: { gt: new Date(latest) } } })) > 0
  )
}
