import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { db } from '@/lib/server/db'

/** Regions the person may work on: all of them for a national administrator, else its own. */
export async function regionsOf(user: CurrentUser): Promise<{ code: string; name: string; agency: string }[]> {
  return db().region.findMany({
    ...(user.role === 'national_admin' ? {} : { where: { code: user.regionCode ?? '' } }),
    select: { code: true, name: true, agency: true },
    orderBy: { code: 'asc' },
  })
}

export type EstablishmentChoice = { finess: string; name: string; regionCode: string }

/** Establishments of the person's perimeter by name; the region's for a regional role, one's own for a director or a delegate. */
export async function establishmentsOf(user: CurrentUser): Promise<EstablishmentChoice[]> {
  const own = user.role === 'establishment_director' || user.role === 'establishment_delegate'
  return db().establishment.findMany({
    where: {
      ...(own ? { finess: { in: [...user.establishments] } } : {}),
      ...(user.role === 'national_admin' ? {} : { regionCode: user.regionCode ?? '' }),
    },
    select: { finess: true, name: true, regionCode: true },
    orderBy: { name: 'asc' },
  })
}
