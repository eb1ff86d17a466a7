import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { rolesToGive } from '@/lib/accounts/policy'
import { bodiesToGive } from '@/lib/accounts/queries/manage'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'

const regionFields = { code: true, name: true, agency: true } as const

/** Regions the person may work on: all of them for a national administrator, else its own. */
export async function regionsOf(user: CurrentUser): Promise<{ code: string; name: string; agency: string }[]> {
  return db().region.findMany({
    ...(user.role === 'national_admin' ? {} : { where: { code: user.regionCode ?? '' } }),
    select: regionFields,
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

export type ReadRegion = { code: string; name: string; agency: string }

/** The region a page of the administration is about: one's own, or the one a national administrator asks for (null while none is).
 * Throws AppError OUT_OF_PERIMETER for another region, or for nobody's. */
export async function regionAsked(user: CurrentUser, asked: string | undefined): Promise<ReadRegion | null> {
  const code = user.role === 'national_admin' ? asked : (asked ?? user.regionCode ?? '')
  if (code === undefined || code === '') return null
  const mine = user.role === 'national_admin' || code === user.regionCode
  const region = mine ? await db().region.findUnique({ where: { code }, select: regionFields }) : null
  if (!region) throw new AppError('OUT_OF_PERIMETER')
  return region
}

/** What the person may give in an access: roles, regions, establishments and bodies of their perimeter. */
export async function accessChoices(user: CurrentUser) {
  const [regions, establishments, bodies] = await Promise.all([regionsOf(user), establishmentsOf(user), bodiesToGive()])
  return { roles: rolesToGive(user), regions, establishments, bodies, national: user.role === 'national_admin' }
}
