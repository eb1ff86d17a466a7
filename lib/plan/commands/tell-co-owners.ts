import 'server-only'
import type { Role } from '@/lib/accounts/model'
import { notify } from '@/lib/notices/commands/notify'
import type { NoticeToSend } from '@/lib/notices/model'
import type { Tx } from '@/lib/server/db'

/** Who keeps a regional plan: both co-owners, and who administers the region. */
const keepers: Role[] = ['ars_officer', 'dcgdr', 'regional_admin']

/** Tells the co-owners of a plan a fact of its life, except who did it. The national plan's are the national administrators. */
export async function tellCoOwners(
  tx: Tx,
  byUserId: string,
  plan: { level: 'regional' | 'national'; regionCode: string | null },
  notice: Omit<NoticeToSend, 'kind'>,
): Promise<void> {
  const where =
    plan.level === 'national'
      ? { role: 'national_admin' as const }
      : { role: { in: keepers }, regionCode: plan.regionCode }
  const people = await tx.user.findMany({ where: { ...where, id: { not: byUserId } }, select: { id: true } })
  await notify(
    tx,
    people.map((person) => person.id),
    { kind: 'plan', ...notice },
  )
}
