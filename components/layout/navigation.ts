import type { CurrentUser, Role } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'

export type NavigationEntry = { label: string; href: string; hint: string }

const stewards: readonly Role[] = ['national_admin', 'regional_admin', 'ars_officer', 'dcgdr']
const administrators: readonly Role[] = ['national_admin', 'regional_admin']

/** What a person can open from every page. Pages and queries check the right again. */
export function mainNavigation({ role }: Pick<CurrentUser, 'role'>): NavigationEntry[] {
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
    ...(stewards.includes(role) ? [imports] : []),
    ...(administrators.includes(role) ? [administration] : []),
    ...(role === 'establishment_director' ? [delegates] : []),
  ]
}
