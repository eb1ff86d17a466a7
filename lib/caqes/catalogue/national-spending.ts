import { instruction } from '../sources'
import { everyActivity, evolutionOf, listeEnSusActivities, ratioOf } from './builders'
import type { CatalogueIndicator } from './model'

const community = instruction('annexe 3 a, article 10-4')
const listeEnSus = instruction('annexe 3 a, article 10-5')
const follow = 'Suivre les dépenses de la liste en sus et respecter les référentiels'

const onList = (code: string, label: string) =>
  ({
    code,
    list: 'national',
    label,
    obligation: follow,
    activities: listeEnSusActivities,
    data: 'liste-en-sus',
    source: listeEnSus,
  }) as const

/** Articles 10-4 (prescriptions dispensed in town) and 10-5 (liste en sus). */
export const nationalSpending: readonly CatalogueIndicator[] = [
  evolutionOf(
    {
      code: 'N10.4a',
      list: 'national',
      label: 'Évolution des médicaments et produits prescrits à l’hôpital et exécutés en ville',
      obligation: 'Respecter le taux d’évolution par de meilleures prescriptions',
      activities: everyActivity,
      data: 'phmev-lpp',
      source: community,
    },
    'Montant remboursé',
    {
      article: '10-4',
      exclusions: ['Rétrocession', 'Hépatite C'],
      referenceRates: ['phev.total', 'phev.medicaments', 'phev.lpp'],
      note: 'Un changement de périmètre entre deux années se signale\u202f; l’Assurance maladie en donne la grille de lecture.',
    },
  ),
  evolutionOf(onList('N10.5a', 'Évolution de la liste en sus, médicaments'), 'Montant remboursé', {
    article: '10-5',
    referenceRates: ['liste-en-sus.medicaments'],
  }),
  evolutionOf(onList('N10.5b', 'Évolution de la liste en sus, produits et prestations'), 'Montant remboursé', {
    article: '10-5',
    referenceRates: ['liste-en-sus.produits'],
  }),
  ratioOf(
    { ...onList('N10.5c', 'Prescriptions hors référentiels, liste en sus'), data: 'self-assessment' },
    'Initiations de traitement hors référentiel (RTU, AMM)',
    'Initiations de traitement',
    'lower',
    { article: '10-5' },
  ),
]
