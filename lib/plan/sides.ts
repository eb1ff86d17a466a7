import type { CurrentUser, Role } from '@/lib/accounts/model'
import { canReadPlan, type PlanResource } from './policy'

/** The two co-owners of a plan. */
export const sides = { ars: 'ARS', am: 'Assurance Maladie' } satisfies Record<string, string>
export type Side = keyof typeof sides

/** Who a thread of comments is for. */
export const audiences = {
  shared: 'Partagé entre l’ARS et l’Assurance Maladie',
  ars: 'Réservé à l’ARS',
  am: 'Réservé à l’Assurance Maladie',
} satisfies Record<string, string>
export type Audience = keyof typeof audiences

/**
 * Side of each role, decided in docs/decisions/0073. Administrators keep the accounts of both co-owners and experts advise
 * both: they have no side, so no private comment is theirs to read.
 */
const sideOfRole: Record<Role, Side | null> = {
  ars_officer: 'ars',
  dg_ars: 'ars',
  dcgdr: 'am',
  local_am: 'am',
  regional_admin: null,
  national_admin: null,
  omedit: null,
  crc3a_member: null,
  iraps_member: null,
  establishment_director: null,
  establishment_delegate: null,
}

/** Without a side, these read and write what both co-owners share: the OMEDIT comments as an expert, administrators help. */
const sharedOnly: ReadonlySet<Role> = new Set(['regional_admin', 'omedit'])

/** Roles of one side, for those whom a notice may reach. */
export function rolesOf(side: Side): Role[] {
  return (Object.keys(sideOfRole) as Role[]).filter((role) => sideOfRole[role] === side)
}

/** The threads somebody reads on a plan, none when comments are not theirs at all. The other side's private ones are never in it. */
export function audiencesRead(user: CurrentUser, plan: PlanResource): Audience[] {
  if (plan.level === 'national' || !canReadPlan(user, plan)) return []
  if (user.role === 'national_admin') return ['shared']
  const side = sideOfRole[user.role]
  if (side !== null) return ['shared', side]
  return sharedOnly.has(user.role) ? ['shared'] : []
}

/** The threads somebody may open or answer: those they read, none in a plan that is clos. The national administrator only reads. */
export function audiencesWritten(user: CurrentUser, plan: PlanResource): Audience[] {
  return user.role === 'national_admin' || plan.status === 'clos' ? [] : audiencesRead(user, plan)
}
