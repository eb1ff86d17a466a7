import 'server-only'
import { db } from '@/lib/server/db'
import { type CurrentUser, roles } from '../model'
import { canManageAccounts } from '../policy'
import { readableAccounts } from './manage'

type Named = { id: string; name: string; place: string }

/** The accounts of the person's perimeter whose name or address answers, with the number found; none for who manages no account. */
export async function accountsNamed(
  user: CurrentUser,
  text: string,
  limit: number,
): Promise<{ accounts: Named[]; total: number }> {
  if (!canManageAccounts(user)) return { accounts: [], total: 0 }
  const named = await db().$queryRaw<{ id: string }[]>`
    select id from "User" where search @@ search_query(${text})`
  const where = { AND: [readableAccounts(user), { id: { in: named.map(({ id }) => id) } }] }
  const [rows, total] = await Promise.all([
    db().user.findMany({
      where,
      select: { id: true, name: true, role: true, region: { select: { name: true } } },
      orderBy: [{ name: 'asc' }, { email: 'asc' }],
      take: limit,
    }),
    db().user.count({ where }),
  ])
  const accounts = rows.map(({ id, name, role, region }) => ({
    ...{ id, name, place: [roles[role], region?.name].filter(Boolean).join(', ') },
  }))
  return { accounts, total }
}
