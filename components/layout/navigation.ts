import type { CurrentUser } from '@/lib/accounts/model'
import { canReadJournal } from '@/lib/audit/policy'
import { routes } from '@/lib/core/routes'
import { canOpenImports } from '@/lib/imports/policy'

export type NavigationEntry = { label: string; href: string; hint: string }

/** What a person can open from every page. Pages and queries check the right again. */
export function mainNavigation(user: CurrentUser): NavigationEntry[] {
  const plan = { label: 'Plan', href: routes.plan(), hint: 'Programmes, chantiers et actions du plan régional' }
  const imports = { label: 'Imports', href: routes.imports(), hint: 'Déposer un tableau, le vérifier, le publier' }
  const administration = {
    label: 'Administration',
    href: routes.administration(),
    hint: 'Comptes, périmètres et journal',
  }
  const delegates = { label: 'Délégués', href: routes.users(), hint: 'Inviter un délégué, changer ou fermer son accès' }
  return [
    plan,
    ...(canOpenImports(user) ? [imports] : []),
    ...(canReadJournal(user) ? [administration] : []),
    ...(user.role === 'establishment_director' ? [delegates] : []),
  ]
}
