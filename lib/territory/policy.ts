import type { CurrentUser } from '@/lib/accounts/model'

/** The parties read how their region is administered: everybody of a region, the national administrator all of them. */
export function canReadRegion(user: CurrentUser, regionCode: string): boolean {
  return user.role === 'national_admin' || user.regionCode === regionCode
}

/** Writes settings, bodies and look: the regional administrator at home, the national one everywhere. */
export function canAdministerRegion(user: CurrentUser, regionCode: string): boolean {
  return user.role === 'national_admin' || (user.role === 'regional_admin' && user.regionCode === regionCode)
}
