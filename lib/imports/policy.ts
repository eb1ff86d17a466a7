import type { CurrentUser, Role } from '@/lib/accounts/model'

/** What a right on a deposit depends on: the region it writes in, null for the national plan. */
export type ImportResource = { regionCode: string | null }

/** The two co-owners of a regional plan, and who administers the region. */
const depositors: ReadonlySet<Role> = new Set(['regional_admin', 'ars_officer', 'dcgdr'])

/** Opens the imports at all. */
export function canOpenImports(user: CurrentUser): boolean {
  return user.role === 'national_admin' || depositors.has(user.role)
}

/** Deposits, corrects, publishes, undoes and abandons in a region. The national plan is the national administrator's. */
export function canImport(user: CurrentUser, { regionCode }: ImportResource): boolean {
  if (user.role === 'national_admin') return true
  return depositors.has(user.role) && regionCode !== null && user.regionCode === regionCode
}
