import type { CurrentUser } from '@/lib/accounts/model'
import { canManageAccounts, canManageApiTokens } from '@/lib/accounts/policy'
import { canReadJournal } from '@/lib/audit/policy'
import { routes } from '@/lib/core/routes'
import { fold } from '@/lib/core/text'
import { canOpenImports } from '@/lib/imports/policy'
import { canEditAction, canOpenNewPlan, type PlanResource, readsPlans } from '@/lib/plan/policy'
import { searchWords } from '@/lib/search/inputs'
import type { HitGroup } from '@/lib/search/model'

type Screen = { label: string; href: string; hint: string; who?: (user: CurrentUser) => boolean }

function ownPlan({ regionCode }: CurrentUser): PlanResource {
  return { level: 'regional', regionCode, status: 'arrete' }
}

/** Screens a person goes to by name, the most asked first; those of one object are found by the object. */
const screens: readonly Screen[] = [
  { label: 'Accueil', href: routes.home(), hint: 'Ce qui est en retard, ce qui arrive à échéance' },
  { label: 'Plan', href: routes.plan(), hint: 'Tableau des programmes, chantiers et actions', who: readsPlans },
  { label: 'Frise du plan', href: routes.planTimeline(), hint: 'Les échéances le long des années', who: readsPlans },
  { label: 'Calendrier du plan', href: routes.planCalendar(), hint: 'Les échéances du mois', who: readsPlans },
  {
    label: 'Actions en retard',
    href: routes.plan('?retard=1'),
    hint: 'Plan filtré sur ce qui est dépassé',
    who: readsPlans,
  },
  { label: 'Plan national', href: routes.nationalPlan(), hint: 'Axes, objectifs, couverture', who: readsPlans },
  { label: 'Revue annuelle', href: routes.planReview(), hint: 'Le bilan d’une année du plan', who: readsPlans },
  { label: 'Groupes de travail', href: routes.groups(), hint: 'Pilotes, membres et fiches', who: readsPlans },
  {
    label: 'Nouveau groupe de travail',
    href: routes.newGroup(),
    hint: 'Constituer un groupe du plan régional',
    who: (user) => user.regionCode !== null && canEditAction(user, ownPlan(user)),
  },
  { label: 'Vie du plan', href: '/plan/avenants', hint: 'États, avenants et revues du plan', who: readsPlans },
  { label: 'Nouveau plan', href: routes.newPlan(), hint: 'Ouvrir un plan à la main', who: canOpenNewPlan },
  { label: 'Notifications', href: routes.notices(), hint: 'Ce qui vous a été annoncé' },
  { label: 'Imports', href: routes.imports(), hint: 'Dépôts, vérification et publication', who: canOpenImports },
  {
    label: 'Déposer un fichier',
    href: routes.depositImport(),
    hint: 'Importer un plan ou un avenant',
    who: canOpenImports,
  },
  { label: 'Simulateur', href: routes.simulator(), hint: 'Calculer un cas et lire les étapes de droit' },
  { label: 'Règles', href: routes.rules(), hint: 'Textes, valeurs par date, choix de la région' },
  { label: 'Catalogue des indicateurs', href: routes.catalogue(), hint: 'Indicateurs CAQES et taux de référence' },
  { label: 'Utilisateurs', href: routes.users(), hint: 'Comptes, périmètres et délégués', who: canManageAccounts },
  { label: 'Inviter une personne', href: routes.inviteUser(), hint: 'Ouvrir un compte', who: canManageAccounts },
  { label: 'Jetons', href: routes.apiTokens(), hint: 'Accès de l’interface de programmation', who: canManageApiTokens },
  { label: 'Journal', href: routes.journal(), hint: 'Qui a changé quoi, et quand', who: canReadJournal },
  { label: 'Administration', href: routes.administration(), hint: 'Région, personnes, outils et traces' },
  { label: 'Réglages', href: routes.settings(), hint: 'Choix A1 à A30 et petits effectifs de la région' },
  { label: 'Organismes', href: routes.bodies(), hint: 'Annuaire des acteurs de la région' },
  { label: 'Territoires', href: routes.territories(), hint: 'Départements, délégations et caisses' },
  { label: 'Apparence', href: routes.regionLook(), hint: 'Couleur, logo et en-tête de la région' },
  { label: 'Mes tâches', href: routes.jobs(), hint: 'Travaux longs en cours et terminés' },
  { label: 'Exports', href: routes.exports(), hint: 'Fichiers demandés, gardés une semaine' },
  { label: 'Mon compte', href: routes.account(), hint: 'Mot de passe et identité' },
  { label: 'Mes notifications', href: routes.noticePreferences(), hint: 'Comment et quand être prévenu' },
  { label: 'Aide', href: routes.help(), hint: 'Guide de l’application' },
  { label: 'Nouveautés', href: routes.news(), hint: 'Ce qui a changé dans l’application' },
  { label: 'Accessibilité', href: routes.accessibility(), hint: 'Déclaration d’accessibilité' },
]

/** The screens a person may open. */
export function screensFor(user: CurrentUser): Screen[] {
  return screens.filter(({ who }) => !who || who(user))
}

/** The screens a person may open whose name or hint holds the beginning of every word; all of them when nothing is asked. */
export function screenGroup(user: CurrentUser, asked: string, limit: number): HitGroup {
  const words = searchWords(asked)
  const found = screensFor(user).filter(({ label, hint }) => {
    const told = searchWords(`${label} ${hint}`)
    return words.every((word) => told.some((one) => one.startsWith(word)))
  })
  const named = found.toSorted((a, b) => Number(begins(b, words)) - Number(begins(a, words)))
  const hits = named.slice(0, limit).map(({ label, href, hint }) => ({ id: href, title: label, place: hint, href }))
  return { kind: 'screen', total: found.length, hits }
}

function begins({ label }: Screen, words: readonly string[]): boolean {
  return fold(label).startsWith(words.join(' '))
}
