import type { CurrentUser } from '@/lib/accounts/model'
import { canAdministerRegion, canReadRegion } from '@/lib/territory/policy'

/** The parties read the rules applied to them. */
export function canReadSettings(user: CurrentUser, regionCode: string): boolean {
  return canReadRegion(user, regionCode)
}

/** Whoever administers a region writes its settings. */
export function canWriteSettings(user: CurrentUser, regionCode: string): boolean {
  return canAdministerRegion(user, regionCode)
}
