import type { NavigationEntry } from '@/components/layout/navigation'
import type { CurrentUser } from '@/lib/accounts/model'
import { canManageAccounts, canManageApiTokens } from '@/lib/accounts/policy'
import { canReadJournal } from '@/lib/audit/policy'
import { routes } from '@/lib/core/routes'

export type EntryGroup = { title: string; entries: readonly NavigationEntry[] }

const users = { label: 'Utilisateurs', href: routes.users(), hint: 'Inviter, changer un périmètre, fermer un accès' }
const tokens = {
  label: 'Jetons',
  href: routes.apiTokens(),
  hint: 'Ouvrir l’interface de simulation à l’outil d’un partenaire',
}
const settings = {
  label: 'Réglages',
  href: routes.settings(),
  hint: 'Choix A1 à A30 et petits effectifs, avec leur date, leur auteur et leur raison',
}
const look = {
  label: 'Apparence',
  href: routes.regionLook(),
  hint: 'Couleur, logo et en-tête des documents de la région',
}
const bodies = {
  label: 'Organismes',
  href: routes.bodies(),
  hint: 'L’annuaire des acteurs : ajouter, renommer, réunir, désactiver',
}
const territories = {
  label: 'Territoires',
  href: routes.territories(),
  hint: 'Départements, collectivités, délégations territoriales et caisses',
}
const journal = { label: 'Journal', href: routes.journal(), hint: 'Qui a fait quoi, quand, et les accès refusés' }
const inbox = {
  label: 'Boîte de réception',
  href: routes.developmentInbox(),
  hint: 'Courriels gardés ici tant qu’aucun serveur n’est réglé',
}

/** What a person finds in the administration, group by group; a group without an entry is left out. */
export function administrationEntries(user: CurrentUser, inboxOpen: boolean): EntryGroup[] {
  const people = [...(canManageAccounts(user) ? [users] : []), ...(canManageApiTokens(user) ? [tokens] : [])]
  const traces = [...(canReadJournal(user) ? [journal] : []), ...(inboxOpen ? [inbox] : [])]
  const groups = [
    { title: 'La région', entries: [settings, bodies, territories, look] },
    { title: 'Les personnes et les outils', entries: people },
    { title: 'Les traces', entries: traces },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}
