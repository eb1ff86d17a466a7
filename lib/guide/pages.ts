/** A page of the user guide: its file is docs/guide/<slug>.md, whose first line is its title. Pure, so that the search lists it. */
export type HelpPage = { slug: string; title: string; words: string; readers: string; href: string }

const page = (slug: string, title: string, readers: string, words: string): HelpPage => ({
  ...{ slug, title, readers, words },
  href: `/aide/${slug}`,
})

/** Every page of the guide, in the order of the table of contents. */
export const helpPages: readonly HelpPage[] = [
  page(
    'lire-le-plan',
    'Lire le plan et retrouver une action',
    'Tous les lecteurs du plan',
    'filtre frise recherche OMEDIT CRC3A',
  ),
  page('arreter-un-plan', 'Faire arrêter un plan', 'ARS', 'avis CRC3A arrêté état projet'),
  page('preparer-un-avenant', 'Préparer un avenant', 'ARS et DCGDR', 'modifier version date d’effet'),
  page(
    'marquer-une-echeance',
    'Marquer une échéance faite',
    'ARS, DCGDR, organismes locaux',
    'occurrence retard avancement',
  ),
  page('importer-un-plan', 'Importer un plan', 'ARS, DCGDR, administrateurs', 'tableau dépôt CSV XLSX annuler'),
  page('plan-national', 'Décliner le plan national', 'Tous les lecteurs du plan', 'axe objectif couverture économies'),
  page('simuler-une-regle', 'Simuler une règle', 'Toute personne connectée', 'CAQES calcul texte règles'),
  page(
    'administrer',
    'Tenir les comptes et lire le journal',
    'Administrateurs, directeurs d’établissement',
    'compte délégué accès journal',
  ),
  page(
    'votre-compte',
    'Votre accueil, vos notifications, votre compte',
    'Établissements, IRAPS, tous',
    'mot de passe notification traitement',
  ),
]

/** Beginning of an address → page of the guide; the first that fits. */
const screens: readonly (readonly [start: string, slug: string])[] = [
  ['/plan/national', 'plan-national'],
  ['/plan/avenants', 'preparer-un-avenant'],
  ['/plan/actions', 'marquer-une-echeance'],
  ['/plan', 'lire-le-plan'],
  ['/recherche', 'lire-le-plan'],
  ['/imports', 'importer-un-plan'],
  ['/simulateur', 'simuler-une-regle'],
  ['/regles', 'simuler-une-regle'],
  ['/administration', 'administrer'],
  ['/', 'votre-compte'],
]

/** The page of the guide that explains a screen; an address that ends with /decliner is the national plan's. */
export function helpOf(pathname: string): string {
  if (pathname.endsWith('/decliner')) return '/aide/plan-national'
  const slug = screens.find(([start]) => pathname === start || pathname.startsWith(`${start}/`))?.[1]
  return `/aide/${slug ?? 'votre-compte'}`
}
