import { demoAccounts } from '@/lib/accounts/demo'
import type { CurrentUser, Role } from '@/lib/accounts/model'
import type { Db } from '@/lib/server/db'

/** The first demo person of a role in the region of the plan. */
export async function demoPerson(db: Db, role: Role, regionCode: string | null = '01'): Promise<CurrentUser> {
  const account = demoAccounts.find((one) => one.role === role && one.regionCode === regionCode)
  const user = await db.user.findUniqueOrThrow({
    where: { email: account?.email ?? '' },
    select: { id: true, name: true, email: true, role: true, regionCode: true, bodyId: true },
  })
  return { ...user, establishments: account?.establishments ?? [] }
}
