import type { CivilDate } from '@/lib/core/civil-date'

/** Roles of the handbook, with the words on screen. */
export const roles = {
  national_admin: 'Administrateur national',
  regional_admin: 'Administrateur régional',
  ars_officer: 'Chargé de mission ARS',
  dg_ars: 'Directeur général de l’ARS',
  dcgdr: 'Cellule DCGDR',
  local_am: 'Organisme local d’assurance maladie',
  omedit: 'OMEDIT',
  establishment_director: 'Directeur d’établissement',
  establishment_delegate: 'Délégué d’établissement',
  crc3a_member: 'Membre de la CRC3A',
  iraps_member: 'Membre de l’IRAPS',
} satisfies Record<string, string>

export type Role = keyof typeof roles

/** For zod. */
export const roleNames = Object.keys(roles) as [Role, ...Role[]]

/** The person of a request, read from the database at each one; policies see nothing else of an account. */
export type CurrentUser = {
  id: string
  name: string
  email: string
  role: Role
  /** Null: the whole country (national administrator). */
  regionCode: string | null
  bodyId: string | null
  /** FINESS of the establishments the person answers for. */
  establishments: readonly string[]
}

/** States of an access, the first that applies. */
export const accessStates = {
  deactivated: 'Désactivé',
  ended: 'Terminé',
  invited: 'Invité',
  active: 'Actif',
} satisfies Record<string, string>

export type AccessState = keyof typeof accessStates

/** For zod. */
export const accessStateNames = Object.keys(accessStates) as [AccessState, ...AccessState[]]

/** What decides whether a person may enter. */
export type AccessFacts = {
  active: boolean
  /** Last civil day in Paris of the access, included; null = no end. */
  accessEndsOn: CivilDate | null
  /** A password is chosen or ProConnect is linked. */
  ready: boolean
}

/** State of an access on a civil day. Only an active one opens a page. */
export function accessState(facts: AccessFacts, today: CivilDate): AccessState {
  if (!facts.active) return 'deactivated'
  if (facts.accessEndsOn !== null && facts.accessEndsOn < today) return 'ended'
  return facts.ready ? 'active' : 'invited'
}
