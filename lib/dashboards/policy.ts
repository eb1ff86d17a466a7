import type { CurrentUser } from '@/lib/accounts/model'

/** Sends the digests of the day by hand, in their perimeter. */
export function canSendDigests(user: Pick<CurrentUser, 'role' | 'regionCode'>): boolean {
  return user.role === 'national_admin' || (user.role === 'regional_admin' && user.regionCode !== null)
}

/** Reads the figures of the plan of their region, without its actions. */
export function readsAggregates(user: Pick<CurrentUser, 'role'>): boolean {
  return user.role === 'iraps_member'
}
