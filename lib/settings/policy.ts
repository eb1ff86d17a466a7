import type { CurrentUser, Role } from '@/lib/accounts/model'

/** The parties read the rules applied to them: everybody of a region reads its settings, the national administrator all of them. */
export function canReadSettings(user: CurrentUser, regionCode: string): boolean {
  return user.role === 'national_admin' || user.regionCode === regionCode
}

const writers: readonly Role[] = ['regional_admin', 'national_admin']

/** Whether the person writes settings at all. */
export function writesSettings(user: Pick<CurrentUser, 'role'>): boolean {
  return writers.includes(user.role)
}

/** Writes settings, bodies and look: the regional administrator at home, the national one everywhere. */
export function canWriteSettings(user: CurrentUser, regionCode: string): boolean {
  return writesSettings(user) && canReadSettings(user, regionCode)
}
