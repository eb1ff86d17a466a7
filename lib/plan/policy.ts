import type { CurrentUser, Role } from '@/lib/accounts/model'
import type { PlanLevel, PlanStatus } from './model'

/** What a right on a plan depends on. */
export type PlanResource = {
  level: PlanLevel
  regionCode: string | null
  /** When known: a plan that is clos is read, it does not change. */
  status?: PlanStatus
}

/** Bodies named as actors of an action: a local body reports the progress of its own actions only. */
export type ActionResource = PlanResource & { actorBodyIds: readonly string[] }

/** Parties and bodies that see the actions one by one. The IRAPS sees aggregates, an establishment its own contract. */
const readers: ReadonlySet<Role> = new Set([
  'regional_admin',
  'ars_officer',
  'dg_ars',
  'dcgdr',
  'local_am',
  'omedit',
  'crc3a_member',
])

/** The two co-owners of a regional plan, and who administers the region. */
const editors: ReadonlySet<Role> = new Set(['regional_admin', 'ars_officer', 'dcgdr'])

/** The DG arrête the plan; the agency and the administrator record it. The caisses give their opinion in the CRC3A. */
const statusKeepers: ReadonlySet<Role> = new Set(['regional_admin', 'ars_officer', 'dg_ars'])

/** Has plan pages at all: an establishment and the IRAPS have none. */
export function readsPlans(user: CurrentUser): boolean {
  return user.role === 'national_admin' || readers.has(user.role)
}

/** Reads the plan, its actions and their history. The national plan is read by every reader of a regional one. */
export function canReadPlan(user: CurrentUser, plan: PlanResource): boolean {
  if (user.role === 'national_admin') return true
  return readers.has(user.role) && (plan.level === 'national' || inRegion(user, plan))
}

/** Changes an action: its words, deadlines, actors, state and notes. */
export function canEditAction(user: CurrentUser, plan: PlanResource): boolean {
  return keeps(user, plan, editors)
}

/** Judges a year; in a plan that is clos, only one that nobody judged (docs/decisions/0073). */
export function canJudge(user: CurrentUser, { level, regionCode }: PlanResource): boolean {
  return keeps(user, { level, regionCode }, editors)
}

/** Says what a regional programme or action declines of the national plan: the co-owners of the regional one. */
export function canDecline(user: CurrentUser, plan: PlanResource): boolean {
  return plan.level === 'regional' && keeps(user, plan, editors)
}

/** Says an occurrence done and writes a progress note: who edits, and a local body on the actions that name it. */
export function canReportProgress(user: CurrentUser, action: ActionResource): boolean {
  if (canEditAction(user, action)) return true
  if (action.status === 'clos') return false
  const named = user.bodyId !== null && action.actorBodyIds.includes(user.bodyId)
  return user.role === 'local_am' && named && inRegion(user, action)
}

/** What a fiche d'état d'avancement depends on: who leads the group and which bodies are in it. */
export type GroupResource = PlanResource & {
  pilotUserIds: readonly string[]
  memberBodyIds: readonly string[]
}

/** Writes a fiche d'état d'avancement: who edits, the pilots of the group, and a local body or the OMEDIT when a member. */
export function canWriteSheet(user: CurrentUser, group: GroupResource): boolean {
  if (canEditAction(user, group)) return true
  if (group.status === 'clos' || !canReadPlan(user, group) || user.role === 'national_admin') return false
  const member = user.bodyId !== null && group.memberBodyIds.includes(user.bodyId)
  return group.pilotUserIds.includes(user.id) || (member && (user.role === 'local_am' || user.role === 'omedit'))
}

/** Creates an avenant, whatever the status: the command refuses it on a plan that is not arrêté. */
export function canCreateAvenant(user: CurrentUser, plan: PlanResource): boolean {
  return keeps(user, plan, editors)
}

/** Creates a plan by hand: who would keep it. */
export function canCreatePlan(user: CurrentUser, plan: PlanResource): boolean {
  return keeps(user, plan, editors)
}

/** Has the page that creates a plan at all. */
export function canOpenNewPlan(user: CurrentUser): boolean {
  return user.role === 'national_admin' || editors.has(user.role)
}

/** Takes the unfinished actions of a plan up in another one, even when it is clos. */
export function canCarry(user: CurrentUser, { level, regionCode }: PlanResource): boolean {
  return keeps(user, { level, regionCode }, editors)
}

export function canChangePlanStatus(user: CurrentUser, plan: PlanResource): boolean {
  return keeps(user, plan, statusKeepers)
}

/** A change of title, deadlines or actors of an arrêté plan goes through an avenant; before, it is a correction. */
export function needsAvenant(status: PlanStatus): boolean {
  return status === 'arrete' || status === 'clos'
}

function keeps(user: CurrentUser, plan: PlanResource, roles: ReadonlySet<Role>): boolean {
  if (plan.status === 'clos') return false
  if (plan.level === 'national') return user.role === 'national_admin'
  return roles.has(user.role) && inRegion(user, plan)
}

function inRegion(user: CurrentUser, plan: PlanResource): boolean {
  return plan.regionCode !== null && user.regionCode === plan.regionCode
}
