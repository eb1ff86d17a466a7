import { roles } from '@/lib/accounts/model'
import type { Words } from '@/lib/audit/differences'
import { parseCivilDate } from '@/lib/core/civil-date'
import { formatDate, formatDateTime, formatInteger } from '@/lib/core/format'
import { deadlineStatuses, indicatorKinds, planLevels, planStatuses, recurrences, setStates } from '@/lib/plan/model'

/** Fields of the events, as a person names them. A field missing here is shown by its own name: add it with the event. */
const fields: Readonly<Record<string, string>> = {
  accessEndsOn: 'Fin d’accès',
  act: 'Acte',
  actions: 'Actions',
  actors: 'Acteurs',
  address: 'Adresse réseau',
  avenantId: 'Avenant',
  bodyId: 'Organisme',
  body: 'Organisme',
  by: 'Moyen de connexion',
  cell: 'Case',
  chantiers: 'Chantiers',
  code: 'Motif',
  column: 'Colonne',
  counts: 'Décompte',
  deadlinePosition: 'Échéance n°',
  deadlines: 'Échéances',
  done: 'Faite',
  effectiveOn: 'Prend effet le',
  email: 'Adresse électronique',
  endsOn: 'Occurrence finissant le',
  establishments: 'Établissements',
  file: 'Fichier',
  fileName: 'Fichier',
  format: 'Format',
  from: 'Début',
  indicators: 'Indicateurs',
  kind: 'Nature',
  label: 'Libellé',
  level: 'Niveau',
  line: 'Ligne',
  name: 'Nom',
  note: 'Note d’avancement',
  number: 'Numéro',
  on: 'Le',
  parts: 'Parties',
  planCode: 'Plan',
  programmes: 'Programmes',
  proof: 'Justification',
  raw: 'Texte imprimé',
  reason: 'Motif',
  recurrence: 'Récurrence',
  regionCode: 'Région (code Insee)',
  regional: 'Action régionale',
  role: 'Rôle',
  sha256: 'Empreinte SHA-256',
  size: 'Taille (octets)',
  state: 'État',
  status: 'État',
  text: 'Texte',
  title: 'Libellé',
  to: 'Fin',
  value: 'Valeur',
}

const refusals = {
  OUT_OF_PERIMETER: 'Introuvable ou hors du périmètre',
  FORBIDDEN: 'Rôle insuffisant',
  'wrong-password': 'Mot de passe faux',
  'unknown-account': 'Compte inconnu',
  'too-many-attempts': 'Trop de tentatives',
  'proconnect-unknown': 'Identité ProConnect sans compte',
  deactivated: 'Accès désactivé',
  ended: 'Accès terminé',
  invited: 'Mot de passe jamais choisi',
  password: 'Mot de passe',
  proconnect: 'ProConnect',
}

type Codes = Readonly<Record<string, string>>

/** Codes by the field that holds them: two fields may use one word in two ways. */
const codes: Readonly<Record<string, Codes>> = {
  role: roles,
  state: setStates,
  status: { ...planStatuses, ...deadlineStatuses },
  level: planLevels,
  recurrence: recurrences,
  kind: indicatorKinds,
  code: refusals,
  reason: refusals,
  by: refusals,
}

const numbered = /^(number|deadlinePosition|position|year|line)$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

function valueWords(field: string, value: string | number | boolean): string | null {
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  if (typeof value === 'number') return numbered.test(field) || !Number.isInteger(value) ? null : formatInteger(value)
  const known = codes[field]
  if (known && Object.hasOwn(known, value)) return known[value] ?? null
  const date = parseCivilDate(value)
  if (date) return formatDate(date)
  return instant.test(value) ? formatDateTime(new Date(value)) : null
}

/** The words of the rooms, for the differences of the journal. */
export const words: Words = { field: (name) => fields[name] ?? name, value: valueWords }

/** The role under a name, in words. */
export function roleWords(role: string | null): string {
  if (role === null) return ''
  return Object.hasOwn(roles, role) ? ((roles as Codes)[role] ?? role) : role
}
