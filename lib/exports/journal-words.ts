import { roles } from '@/lib/accounts/model'
import type { Words } from '@/lib/audit/differences'
import type { JournalScope } from '@/lib/audit/policy'
import { parseCivilDate } from '@/lib/core/civil-date'
import { formatDate, formatDateTime, formatInteger } from '@/lib/core/format'
import { feedScopes } from '@/lib/plan/feed-scopes'
import { steeringBodies } from '@/lib/plan/groups'
import { attainments, timeliness } from '@/lib/plan/judgement'
import { meteos } from '@/lib/plan/meteo'
import { deadlineStatuses, indicatorKinds, planLevels, planStatuses, recurrences, setStates } from '@/lib/plan/model'
import { sides } from '@/lib/plan/sides'

/** Fields of the events, as a person names them and in the order they are read (the database keeps none).
 * A field missing here comes last under its own name: add it with the event. */
const fields: Readonly<Record<string, string>> = {
  name: 'Nom',
  title: 'Libellé',
  label: 'Libellé',
  planCode: 'Plan',
  plan: 'Plan',
  number: 'Numéro',
  note: 'Note d’avancement',
  meteo: 'Météo',
  sentence: 'Ce qui l’explique',
  year: 'Année',
  attained: 'Engagement',
  onTime: 'Délais',
  progress: 'Point d’avancement',
  side: 'Côté',
  account: 'Compte',
  function: 'Fonction',
  pilotArs: 'Pilote ARS',
  pilotAm: 'Pilote Assurance Maladie',
  members: 'Organismes membres',
  letterOn: 'Date de la lettre de mission',
  letterReference: 'Référence de la lettre de mission',
  objectives: 'Objectifs',
  addressee: 'Instance destinataire',
  ended: 'Terminé',
  text: 'Texte',
  raw: 'Texte imprimé',
  state: 'État',
  status: 'État',
  done: 'Faite',
  on: 'Le',
  effectiveOn: 'Prend effet le',
  act: 'Acte',
  reason: 'Motif',
  code: 'Motif',
  proof: 'Justification',
  deadline: 'Échéance',
  deadlinePosition: 'Échéance n°',
  endsOn: 'Occurrence finissant le',
  from: 'Début',
  to: 'Fin',
  recurrence: 'Récurrence',
  deadlines: 'Échéances',
  indicators: 'Indicateurs',
  actors: 'Acteurs',
  kind: 'Nature',
  regional: 'Action régionale',
  avenantId: 'Avenant',
  email: 'Adresse électronique',
  role: 'Rôle',
  regionCode: 'Région (code Insee)',
  body: 'Organisme',
  bodyId: 'Organisme',
  establishments: 'Établissements',
  accessEndsOn: 'Fin d’accès',
  by: 'Moyen de connexion',
  address: 'Adresse réseau',
  file: 'Fichier',
  document: 'Document',
  fileName: 'Fichier',
  format: 'Format',
  filters: 'Filtres',
  query: 'Adresse de la page',
  size: 'Taille (octets)',
  sha256: 'Empreinte SHA-256',
  line: 'Ligne',
  column: 'Colonne',
  cell: 'Case',
  value: 'Valeur',
  counts: 'Décompte',
  added: 'Ajouts',
  changed: 'Modifications',
  removed: 'Suppressions',
  parts: 'Parties',
  programmes: 'Programmes',
  chantiers: 'Chantiers',
  actions: 'Actions',
  level: 'Niveau',
  total: 'Total',
  target: 'Plan national',
  changes: 'Changements',
  chantier: 'Chantier',
  programme: 'Programme',
  parent: 'Programme parent',
  part: 'Partie',
  lead: 'Pilote',
  context: 'Contexte',
  order: 'Rang',
  moved: 'Actions déplacées',
  conclusion: 'Conclusion',
  start: 'Début du jeton',
  expiresAt: 'Expire le',
  territories: 'Territoires',
  successor: 'Devient',
  accounts: 'Comptes',
  'tell-late': 'Échéances dépassées',
  'tell-due': 'Échéances proches',
  'tell-waiting': 'Ce qui attend ma décision',
  'tell-plan': 'Changements du plan',
  'tell-comment': 'Commentaires',
  'tell-work': 'Travaux et fichiers prêts',
  digest: 'Récapitulatif',
  scope: 'Contenu',
}

const ranks = new Map(Object.keys(fields).map((name, rank) => [name, rank]))

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
  meteo: meteos,
  attained: attainments,
  onTime: timeliness,
  side: sides,
  addressee: steeringBodies,
  kind: indicatorKinds,
  code: refusals,
  reason: refusals,
  by: refusals,
  scope: feedScopes,
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
export const words: Words = {
  field: (name) => fields[name] ?? name,
  rank: (name) => ranks.get(name) ?? ranks.size,
  value: valueWords,
}

/** The role under a name, in words. */
export function roleWords(role: string | null): string {
  if (role === null) return ''
  return Object.hasOwn(roles, role) ? ((roles as Codes)[role] ?? role) : role
}

/** What the reader of a journal sees of it. */
export function scopeWords({ regionCode, objectTypes }: JournalScope): string {
  if (regionCode === null) return 'Toutes les régions'
  return objectTypes === null
    ? 'Votre région : comptes, plan, imports et accès refusés'
    : 'Votre région : plan et imports'
}
