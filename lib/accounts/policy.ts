import type { CurrentUser, Role } from './model'

/** What a right is judged on: the role and the perimeter of an account, stored or about to be given. */
export type Perimeter = {
  role: Role
  regionCode: string | null
  /** FINESS. */
  establishments: readonly string[]
}

type Account = Perimeter & { id: string }

const establishmentRoles: readonly Role[] = ['establishment_director', 'establishment_delegate']

/** Roles whose perimeter is one or several establishments. */
export function worksForEstablishments(role: Role): boolean {
  return establishmentRoles.includes(role)
}

/** Whether the person has accounts to manage at all. */
export function canManageAccounts(user: Pick<CurrentUser, 'role'>): boolean {
  return rolesToGive(user).length > 0
}

/** Roles the person may give, the most useful first. */
export function rolesToGive(user: Pick<CurrentUser, 'role'>): readonly Role[] {
  if (user.role === 'national_admin') return [...regionalRoles, 'national_admin']
  if (user.role === 'regional_admin') return regionalRoles
  return user.role === 'establishment_director' ? ['establishment_delegate'] : []
}

const regionalRoles: readonly Role[] = [
  'ars_officer',
  'dcgdr',
  'dg_ars',
  'local_am',
  'omedit',
  ...establishmentRoles,
  'crc3a_member',
  'iraps_member',
  'regional_admin',
]

/** Whether the person may see and give this role on this perimeter: nationally everything, regionally its region, a director the delegates of its own establishments. */
export function canGiveAccess(user: CurrentUser, account: Perimeter): boolean {
  if (!rolesToGive(user).includes(account.role)) return false
  if (user.role === 'national_admin') return true
  if (user.regionCode === null || account.regionCode !== user.regionCode) return false
  if (user.role === 'regional_admin') return true
  return account.establishments.length > 0 && account.establishments.every((e) => user.establishments.includes(e))
}

/** Whether the person may see this account in the administration. */
export function canReadAccount(user: CurrentUser, account: Account): boolean {
  return canGiveAccess(user, account)
}

/** Whether the person may change or close this account: never one's own, nobody shuts themselves out. */
export function canChangeAccount(user: CurrentUser, account: Account): boolean {
  return canReadAccount(user, account) && account.id !== user.id
}

/** Whether the person issues and revokes tokens of the programming interface at all. */
export function canManageApiTokens(user: Pick<CurrentUser, 'role'>): boolean {
  return user.role === 'national_admin' || user.role === 'regional_admin'
}

/** Whether the person may see and revoke this token: nationally all of them, regionally those of its region. */
export function canManageApiToken(user: CurrentUser, token: { regionCode: string | null }): boolean {
  if (user.role === 'national_admin') return true
  return user.role === 'regional_admin' && user.regionCode !== null && token.regionCode === user.regionCode
}
