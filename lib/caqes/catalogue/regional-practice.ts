import { instruction } from '../sources'
import { checklist, everyActivity, evolutionOf, listeEnSusActivities, ratioOf, stayActivities } from './builders'
import type { Activity, CatalogueIndicator } from './model'

const source = instruction('annexe 3 b')

const regional = (code: string, label: string, obligation: string, activities: readonly Activity[] = stayActivities) =>
  ({ code, list: 'regional', label, obligation, activities, data: 'self-assessment', source }) as const

const pharmacy = 'Déployer la pharmacie clinique'
const antibiotics = 'Veiller au bon usage des antibiotiques (PROPIAS)'
const internationalNames = 'Prescrire en dénomination commune internationale'
const levels = [
  ['R11a', 1],
  ['R11b', 2],
  ['R11c', 3],
] as const

/** Optional indicators on clinical practice and prescriptions. */
export const regionalPractice: readonly CatalogueIndicator[] = [
  ...levels.map(([code, level]) =>
    ratioOf(
      regional(code, `Validation pharmaceutique de niveau ${level}`, pharmacy),
      `Ordonnances internes validées au niveau ${level}, avec trace`,
      'Ordonnances internes',
      'higher',
    ),
  ),
  ratioOf(
    regional('R11d', 'Interventions pharmaceutiques acceptées', pharmacy),
    'Interventions acceptées',
    'Interventions proposées',
    'higher',
  ),
  ratioOf(
    regional('R11e', 'Divergences repérées à la conciliation', pharmacy),
    'Divergences, intentionnelles ou non',
    'Séjours de patients conciliés',
    null,
    { bounded: false, note: 'Un séjour peut porter plusieurs divergences\u00a0: le taux peut dépasser 100\u00a0%.' },
  ),
  evolutionOf(
    regional('R12a', 'Évolution de la consommation d’antibiotiques', antibiotics),
    'Doses définies journalières pour 1 000 journées d’hospitalisation',
    { note: 'L’évolution doit être nulle ou négative.' },
  ),
  ratioOf(
    regional('R12b', 'Antibioprophylaxies péri-opératoires de plus de 24 heures', antibiotics, ['MCO']),
    'Antibioprophylaxies de plus de 24 heures',
    'Antibioprophylaxies péri-opératoires',
    'lower',
  ),
  checklist(
    regional('R13', 'Enquêtes nationales sur les produits de santé', 'Répondre aux enquêtes de l’ATIH', everyActivity),
    ['Participation à l’enquête quand elle est demandée'],
  ),
  ratioOf(
    regional('R14', 'Biosimilaires chez les patients naïfs', 'Prescrire des biosimilaires autant que possible'),
    'Patients en initiation traités par un biosimilaire',
    'Patients en initiation d’un médicament des groupes biologiques similaires',
    'higher',
  ),
  ratioOf(
    regional('R15a', 'DCI à l’hôpital', internationalNames),
    'Ordonnances internes rédigées en DCI',
    'Ordonnances internes',
    'higher',
    { note: 'À lire avec l’équipement en logiciels de prescription (N10.1b, N10.1c).' },
  ),
  ratioOf(
    regional('R15b', 'DCI à la sortie', internationalNames, everyActivity),
    'Ordonnances de sortie rédigées en DCI',
    'Ordonnances de sortie',
    'higher',
  ),
  checklist(
    regional(
      'R16',
      'Suivi des prescriptions hors GHS',
      'Suivre en CME les prescriptions et indications hors GHS',
      listeEnSusActivities,
    ),
    [
      'Suivi semestriel des médicaments présenté à la CME',
      'Suivi semestriel des médicaments adressé à l’ARS, à l’OMEDIT et à l’Assurance maladie',
      'Suivi semestriel des dispositifs médicaux présenté à la CME',
      'Suivi semestriel des dispositifs médicaux adressé à l’ARS, à l’OMEDIT et à l’Assurance maladie',
    ],
  ),
]
