import { instruction } from '../sources'
import { bedActivities, everyActivity, ratioOf, stayActivities } from './builders'
import type { Activity, CatalogueIndicator } from './model'

const source = instruction('annexe 3 a, article 10-1')
const implants: readonly Activity[] = ['MCO']

const national = (code: string, label: string, obligation: string, activities: readonly Activity[]) =>
  ({ code, list: 'national', label, obligation, activities, data: 'self-assessment', source }) as const

const software = 'Prescrire avec des logiciels d’aide à la prescription, jusqu’à la sortie'
const identification = 'Identifier chaque prescription par les numéros RPPS et FINESS'
const tracing = 'Informatiser et tracer de la prescription à l’administration, ou à la pose du dispositif'
const article = { article: '10-1' } as const

/** Article 10-1: safety of the care with health products. */
export const nationalSafety: readonly CatalogueIndicator[] = [
  ratioOf(
    national(
      'N10.1a',
      'Prescriptions de sortie informatisées, consultations externes comprises',
      software,
      everyActivity,
    ),
    'Prescriptions de sortie informatisées',
    'Lignes de prescriptions de sortie',
    'higher',
    {
      ...article,
      note: 'Le texte compte des prescriptions au numérateur et des lignes au dénominateur (réglage A23).',
    },
  ),
  ratioOf(
    national('N10.1b', 'Lits équipés d’un logiciel de prescription certifié', software, bedActivities),
    'Lits utilisant un logiciel certifié',
    'Lits de l’établissement',
    'higher',
    { ...article, note: 'Le libellé parle de services, la formule de lits (réglage A23).' },
  ),
  ratioOf(
    national('N10.1c', 'Unités de soins équipées d’un logiciel de prescription certifié', software, everyActivity),
    'Unités de soins utilisant un logiciel certifié',
    'Unités de soins de l’établissement',
    'higher',
    article,
  ),
  ratioOf(
    national('N10.1d', 'Ordonnances de sortie portant RPPS et FINESS', identification, everyActivity),
    'Ordonnances de sortie portant les deux numéros',
    'Ordonnances de sortie',
    'higher',
    article,
  ),
  ratioOf(
    national('N10.1e', 'Ordonnances internes portant le RPPS', identification, stayActivities),
    'Ordonnances internes portant le numéro RPPS',
    'Ordonnances internes',
    'higher',
    article,
  ),
  ratioOf(
    national('N10.1f', 'Traçabilité des médicaments', tracing, bedActivities),
    'Lits informatisés de la prescription à l’administration',
    'Lits de l’établissement',
    'higher',
    article,
  ),
  ratioOf(
    national('N10.1g', 'Traçabilité des dispositifs médicaux implantables', tracing, implants),
    'Dispositifs implantés dont la pose est tracée par informatique',
    'Dispositifs implantés',
    'higher',
    article,
  ),
  ratioOf(
    national('N10.1h', 'Classification CLADIMED des dispositifs implantables', tracing, implants),
    'Dispositifs en stock enregistrés selon CLADIMED',
    'Dispositifs en stock',
    'higher',
    article,
  ),
]
