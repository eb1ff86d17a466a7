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
