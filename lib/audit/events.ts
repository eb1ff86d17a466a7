/** Every fact the journal can hold, with the words a person reads. A new write adds its line here. */
export const eventTypes = {
  'access.refused': 'Accès refusé',
  'account.signed-in': 'Connexion',
  'account.sign-in-failed': 'Échec de connexion',
  'account.invited': 'Invitation envoyée',
  'account.password-chosen': 'Mot de passe choisi',
  'account.password-reset-asked': 'Réinitialisation demandée',
  'account.changed': 'Compte modifié',
  'account.deactivated': 'Compte désactivé',
  'account.reactivated': 'Compte réactivé',
  'account.notices-chosen': 'Choix des notifications',
  'account.unsubscribed': 'Désabonnement des courriels',
  'digest.sent-by-hand': 'Récapitulatif envoyé à la main',
  'api-token.issued': 'Jeton émis',
  'api-token.revoked': 'Jeton révoqué',
  'account.delegation-transferred': 'Accès délégués repris',
  'setting.changed': 'Réglage modifié',
  'body.added': 'Organisme ajouté',
  'body.changed': 'Organisme modifié',
  'body.renamed': 'Organisme renommé',
  'body.merged': 'Organismes réunis',
  'body.deactivated': 'Organisme désactivé',
  'body.reactivated': 'Organisme réactivé',
  'body.removed': 'Organisme retiré',
  'calendar-feed.issued': 'Abonnement au calendrier ouvert',
  'calendar-feed.revoked': 'Abonnement au calendrier fermé',
  'plan.created': 'Plan créé',
  'plan.status-changed': 'État du plan modifié',
  'plan.changed': 'Plan modifié',
  'plan.reviewed': 'Revue annuelle enregistrée',
  'plan.carried': 'Actions reprises dans le plan suivant',
  'avenant.created': 'Avenant créé',
  'avenant.changed': 'Avenant modifié',
  'avenant.adopted': 'Avenant adopté',
  'avenant.cancelled': 'Avenant annulé',
  'structure.added': 'Élément ajouté au plan',
  'structure.changed': 'Élément du plan modifié',
  'structure.moved': 'Élément du plan déplacé',
  'structure.removed': 'Élément retiré du plan',
  'chantier.split': 'Chantier scindé',
  'action.changed': 'Action modifiée',
  'action.state-set': 'État de l’action modifié',
  'action.note-added': 'Note d’avancement ajoutée',
  'action.note-corrected': 'Note d’avancement corrigée',
  'meteo.said': 'Météo donnée',
  'judgement.given': 'Jugement de l’année',
  'programme.pilot-set': 'Pilote de programme désigné',
  'group.created': 'Groupe de travail créé',
  'group.changed': 'Groupe de travail modifié',
  'group.state-set': 'Groupe de travail terminé ou repris',
  'group.sheet-written': 'Fiche d’état d’avancement écrite',
  'comment.written': 'Commentaire écrit',
  'comment.withdrawn': 'Commentaire retiré',
  'comment.thread-state-set': 'Échange résolu ou rouvert',
  'occurrence.state-set': 'Occurrence mise à jour',
  'occurrence.proof-read': 'Justificatif téléchargé',
  'declination.added': 'Déclinaison du plan national ajoutée',
  'declination.withdrawn': 'Déclinaison du plan national retirée',
  'savings.published': 'Économies attendues publiées',
  'export.asked': 'Export demandé',
  'export.downloaded': 'Export téléchargé',
  'export.removed': 'Export supprimé',
  'import.deposited': 'Fichier déposé',
  'import.corrected': 'Correction avant publication',
  'import.published': 'Import publié',
  'import.undone': 'Import annulé',
  'import.abandoned': 'Dépôt abandonné',
} satisfies Record<string, string>

export type EventType = keyof typeof eventTypes

/** The words of a stored type; one that this version no longer knows is shown as it is. */
export function eventLabel(type: string): string {
  return isEventType(type) ? eventTypes[type] : type
}

export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventTypes, type)
}

export function isObjectType(type: string): type is AuditObjectType {
  return Object.hasOwn(objectTypes, type)
}

/** A value the journal keeps as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What an event can be about. */
export const objectTypes = {
  account: 'Compte',
  plan: 'Plan',
  avenant: 'Avenant',
  programme: 'Programme',
  chantier: 'Chantier',
  action: 'Action',
  group: 'Groupe de travail',
  comment: 'Commentaire',
  import: 'Import',
  export: 'Export',
  'api-token': 'Jeton d’accès',
  setting: 'Réglage',
  body: 'Organisme',
  'calendar-feed': 'Abonnement au calendrier',
  route: 'Page ou service',
} satisfies Record<string, string>

export type AuditObjectType = keyof typeof objectTypes

export type AuditEntry = {
  type: EventType
  object: { type: AuditObjectType; id: string; name: string }
  regionCode: string | null
  before?: Json
  after?: Json
}

/** One line of the journal. `at` is the instant of the world it happened in. */
export type JournalLine = {
  id: string
  at: Date
  actorName: string
  actorRole: string | null
  type: string
  object: { type: string; id: string; name: string }
  before: Json | undefined
  after: Json | undefined
}

/** A page of the journal, newest first; `newer` and `older` are where the neighbours begin, null when there are none. */
export type JournalPage = { lines: JournalLine[]; newer: string | null; older: string | null }
