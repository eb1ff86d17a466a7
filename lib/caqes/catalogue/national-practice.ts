import { instruction } from '../sources'
import { everyActivity, ratioOf, stayActivities } from './builders'
import type { Activity, CatalogueIndicator } from './model'
import type { DataSetId } from './releases'

/** The four classes whose rates are computed apart, never averaged. */
const biosimilarClasses = [
  { id: 'epo', name: 'EPO', referenceRates: [] },
  { id: 'anti-tnf', name: 'anti-TNF', referenceRates: ['biosimilaires.infliximab'] },
  { id: 'insuline-glargine', name: 'insuline glargine', referenceRates: ['biosimilaires.insuline-glargine'] },
  { id: 'g-csf', name: 'G-CSF', referenceRates: [] },
] as const

const network = instruction('annexe 3 a, article 10-2')
const source = instruction('annexe 3 a, article 10-3')
const biosimilars = 'Prescrire des biosimilaires autant que possible'
const purchases = 'Acheter des génériques et des biosimilaires'

const national = (
  code: string,
  label: string,
  obligation: string,
  activities: readonly Activity[],
  data: DataSetId = 'self-assessment',
) => ({ code, list: 'national', label, obligation, activities, data, source }) as const

/** Articles 10-2 (practices in network) and 10-3 (generics and biosimilars). */
export const nationalPractice: readonly CatalogueIndicator[] = [
  ratioOf(
    {
      ...national(
        'N10.2a',
        'Conciliation médicamenteuse',
        'Déployer la pharmacie clinique et la conciliation',
        stayActivities,
      ),
      source: network,
    },
    'Patients priorisés conciliés à l’entrée ou à la sortie',
    'Patients priorisés hospitalisés',
    'higher',
    { article: '10-2' },
  ),
  ratioOf(
    {
      ...national(
        'N10.2b',
        'Antibiotiques de plus de sept jours non justifiés',
        'Veiller au bon usage des antibiotiques',
        stayActivities,
      ),
      source: network,
    },
    'Traitements de plus de sept jours non justifiés',
    'Traitements de plus de sept jours',
    'lower',
    { article: '10-2' },
  ),
  ratioOf(
    national(
      'N10.3a',
      'Prescription dans le répertoire des génériques, exécutée en ville',
      'Prescrire dans le répertoire',
      everyActivity,
      'phmev-lpp',
    ),
    'Boîtes prescrites dans le répertoire',
    'Boîtes prescrites',
    'higher',
    {
      article: '10-3',
      exclusions: ['Paracétamol'],
      referenceRates: ['generiques.repertoire'],
      note: 'Le paracétamol quitte le numérateur et le dénominateur (réglage A11).',
    },
  ),
  ...biosimilarClasses.map(({ id, name, referenceRates }) =>
    ratioOf(
      national(`N10.3b-${id}`, `Biosimilaires prescrits à l’hôpital, ${name}`, biosimilars, stayActivities),
      'UCD de biosimilaires prescrites',
      'UCD prescrites des groupes biologiques similaires',
      'higher',
      { article: '10-3', referenceRates },
    ),
  ),
  ...biosimilarClasses.map(({ id, name, referenceRates }) =>
    ratioOf(
      national(
        `N10.3c-${id}`,
        `Biosimilaires prescrits et exécutés en ville, ${name}`,
        biosimilars,
        everyActivity,
        'phmev-lpp',
      ),
      'Boîtes de biosimilaires prescrites',
      'Boîtes prescrites des groupes biologiques similaires',
      'higher',
      { article: '10-3', referenceRates },
    ),
  ),
  ratioOf(
    national('N10.3d', 'Part d’achat de génériques', purchases, everyActivity),
    'UCD du répertoire délivrées aux services',
    'UCD délivrées aux services',
    'higher',
    { article: '10-3' },
  ),
  ratioOf(
    national('N10.3e', 'Part d’achat de biosimilaires', purchases, everyActivity),
    'UCD de biosimilaires délivrées aux services',
    'UCD délivrées des groupes biologiques similaires',
    'higher',
    { article: '10-3' },
  ),
]
