import type { CurrentUser } from '@/lib/accounts/model'
import { canManageAccounts } from '@/lib/accounts/policy'
import { canReadJournal } from '@/lib/audit/policy'
import { routes } from '@/lib/core/routes'
import { canOpenImports } from '@/lib/imports/policy'
import { readsPlans } from '@/lib/plan/policy'

export type NavigationEntry = { label: string; href: string; hint: string }

const plan = { label: 'Plan', href: routes.plan(), hint: 'Programmes, chantiers et actions du plan régional' }
const imports = { label: 'Imports', href: routes.imports(), hint: 'Déposer un tableau, le vérifier, le publier' }
const journal = { label: 'Journal', href: routes.journal(), hint: 'Qui a changé quoi, et quand' }
const administration = {
  label: 'Administration',
  href: routes.administration(),
  hint: 'Comptes, périmètres et journal',
}
const simulator = { label: 'Simulateur', href: routes.simulator(), hint: 'Calculer un cas et lire les étapes de droit' }
const rules = {
  label: 'Règles',
  href: routes.rules(),
  hint: 'Les textes, leurs valeurs par date et les choix de la région',
}
const delegates = { label: 'Délégués', href: routes.users(), hint: 'Inviter un délégué, changer ou fermer son accès' }

/** What a person can open from every page. Pages and queries check the right again. */
export function mainNavigation(user: CurrentUser): NavigationEntry[] {
  const [manages, reads] = [canManageAccounts(user), canReadJournal(user)]
  return [
    ...(readsPlans(user) ? [plan] : []),
    ...(canOpenImports(user) ? [imports] : []),
    simulator,
    rules,
    ...(manages && reads ? [administration] : []),
    ...(reads && !manages ? [journal] : []),
    ...(manages && !reads ? [delegates] : []),
  ]
}
