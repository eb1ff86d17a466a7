import 'server-only'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { accessState, type CurrentUser } from '../model'
import { accessFacts, accessFields, currentUserFields } from './sign-in'

/** The people whose access is open today, among those asked, as policies see them: who may still be written to. */
export async function activePeople(
  asked: { ids: readonly string[] } | { regionCode: string | null },
): Promise<CurrentUser[]> {
  const where = 'ids' in asked ? { id: { in: [...asked.ids] } } : asked.regionCode === null ? {} : asked
  const [rows, day] = await Promise.all([
    db().user.findMany({ where, select: { ...currentUserFields, ...accessFields }, orderBy: { id: 'asc' } }),
    today(),
  ])
  return rows
    .filter((row) => accessState(accessFacts(row), day) === 'active')
    .map(({ id, name, email, role, regionCode, bodyId, establishments }) => ({
      ...{ id, name, email, role, regionCode, bodyId },
      establishments: establishments.map((one) => one.finess),
    }))
}
