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
    'revues-et-cloture',
    'Faire la revue, clore, reprendre les actions',
    'ARS et DCGDR',
    'bilan jugement clôture report plan suivant',
  ),
  page(
    'suivre-l-avancement',
    'Dire où en est une action',
    'ARS et DCGDR, lecteurs selon leur rôle',
    'météo commentaire privé partagé jugement groupe de travail',
  ),
  page(
    'marquer-une-echeance',
    'Marquer une échéance faite',
    'ARS, DCGDR, organismes locaux',
    'occurrence retard calendrier agenda iCalendar',
  ),
  page('importer-un-plan', 'Importer un plan', 'ARS, DCGDR, administrateurs', 'tableau dépôt CSV XLSX annuler'),
  page('plan-national', 'Décliner le plan national', 'Tous les lecteurs du plan', 'axe objectif couverture économies'),
  page('simuler-une-regle', 'Simuler une règle', 'Toute personne connectée', 'CAQES calcul texte règles'),
  page(
    'administrer',
    'Tenir les comptes, les organismes et les réglages',
    'Administrateurs, directeurs d’établissement',
    'compte délégué accès journal réglage organisme',
  ),
  page(
    'votre-compte',
    'Votre accueil, vos notifications, votre compte',
    'Établissements, IRAPS, tous',
    'mot de passe notification mail récapitulatif traitement',
  ),
]

/** What each kind of reader begins with, in the order they would open it. */
export const helpByReader: readonly { reader: string; slugs: readonly string[] }[] = [
  {
    reader: 'Je suis chargé de mission ARS',
    slugs: ['marquer-une-echeance', 'suivre-l-avancement', 'preparer-un-avenant', 'arreter-un-plan', 'plan-national'],
  },
  {
    reader: 'Je suis de la cellule DCGDR',
    slugs: ['marquer-une-echeance', 'suivre-l-avancement', 'preparer-un-avenant', 'plan-national'],
  },
  {
    reader: 'Je suis d’un organisme local d’assurance maladie',
    slugs: ['lire-le-plan', 'marquer-une-echeance', 'votre-compte'],
  },
  { reader: 'Je suis de l’OMEDIT', slugs: ['lire-le-plan', 'plan-national', 'simuler-une-regle'] },
  {
    reader: 'Je suis de la direction d’un établissement',
    slugs: ['votre-compte', 'simuler-une-regle', 'administrer'],
  },
  { reader: 'Je suis membre de la CRC3A', slugs: ['lire-le-plan', 'plan-national', 'votre-compte'] },
  { reader: 'Je suis administrateur', slugs: ['administrer', 'importer-un-plan', 'plan-national'] },
]

/** Beginning of an address → page of the guide; the first that fits. */
const screens: readonly (readonly [start: string, slug: string])[] = [
  ['/plan/national', 'plan-national'],
  ['/plan/avenants', 'preparer-un-avenant'],
  ['/plan/revue', 'revues-et-cloture'],
  ['/plan/reconduire', 'revues-et-cloture'],
  ['/plan/structure', 'preparer-un-avenant'],
  ['/plan/groupes', 'suivre-l-avancement'],
  ['/plan/calendrier', 'marquer-une-echeance'],
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
