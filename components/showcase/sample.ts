import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import type { TreeColumn, TreeRow } from '../ui/tree-rows'

/** Invented data of the showcase: the long labels of a real plan, none of its figures. */
export const samplePerson: CurrentUser = {
  id: 'exemple',
  name: 'Marie-Christine de La Rochefoucauld-Delgrès',
  email: 'marie-christine.delgres@ars.exemple',
  role: 'regional_admin',
  regionCode: '01',
  bodyId: null,
  establishments: [],
}

export const sampleDate = '2018-06-15' as CivilDate

export const planColumns: readonly TreeColumn[] = [
  { label: 'Programme, chantier, action' },
  { label: 'État', kind: 'state', width: '132px' },
  { label: 'Échéance', kind: 'date', width: '112px' },
  { label: 'Acteurs', width: '22%' },
  { label: 'Indicateurs', kind: 'number', width: '104px' },
]

export const planRows: readonly TreeRow[] = [
  {
    id: 'p1',
    level: 1,
    number: 'P1',
    label: 'Pertinence et efficience des produits de santé : médicaments et dispositifs médicaux',
    hasChildren: true,
    expanded: true,
    cells: [null, null, '', '12'],
  },
  {
    id: 'c1',
    level: 2,
    number: '1',
    label: 'Maîtriser les prescriptions hospitalières exécutées en ville',
    hasChildren: true,
    expanded: true,
    cells: [{ state: 'en_retard' }, '30/06/2018', 'ARS, OMEDIT', '5'],
  },
  {
    id: 'a1',
    level: 3,
    number: '1.1',
    label:
      'Accompagner les établissements dont le taux d’évolution dépasse la cible régionale par une visite conjointe du pharmacien de l’OMEDIT et du praticien-conseil, suivie d’un plan d’actions écrit et partagé avec la commission médicale d’établissement',
    href: '/plan/actions/exemple-1',
    cells: [
      { state: 'en_retard' },
      '31/12/2017',
      'OMEDIT, Direction régionale du service médical, CGSS, établissements ciblés',
      '3',
    ],
  },
  {
    id: 'a2',
    level: 3,
    number: '1.2',
    label: 'Diffuser chaque semestre le profil de prescription des établissements',
    href: '/plan/actions/exemple-2',
    cells: [{ state: 'en_cours' }, '30/06/2018', 'CGSS', '1'],
  },
  {
    id: 'a3',
    level: 3,
    number: '1.3',
    label: 'Signer les contrats d’amélioration de la qualité et de l’efficience des soins',
    href: '/plan/actions/exemple-3',
    cells: [{ state: 'realisee' }, '01/01/2018', 'ARS, CGSS', '1'],
  },
  {
    id: 'c2',
    level: 2,
    number: '2',
    label: 'Développer les médicaments biosimilaires',
    hasChildren: true,
    cells: [{ state: 'a_venir' }, '31/12/2018', 'ARS', '2'],
  },
  {
    id: 'a4',
    level: 3,
    number: '2.1',
    label: 'Réunir les pharmaciens hospitaliers',
    href: '/plan/actions/exemple-4',
    cells: [{ state: 'a_venir' }, '31/12/2018', 'ARS', '2'],
  },
  {
    id: 'p2',
    level: 1,
    number: 'P2',
    label: 'Transports de patients',
    hasChildren: true,
    expanded: true,
    cells: [null, null, '', '4'],
  },
  {
    id: 'a5',
    level: 2,
    number: '1',
    label: 'Déployer la plateforme de commande centralisée',
    href: '/plan/actions/exemple-5',
    cells: [{ state: 'suspendue' }, '31/12/2019', 'CGSS, établissements', '2'],
  },
  {
    id: 'a6',
    level: 2,
    number: '2',
    label: 'Former les prescripteurs au référentiel',
    href: '/plan/actions/exemple-6',
    cells: [{ state: 'abandonnee' }, '31/12/2016', 'Service médical', '1'],
  },
  {
    id: 'a7',
    level: 2,
    number: '5',
    label: 'Échéance imprimée « Début janvier », sans année',
    href: '/plan/actions/exemple-7',
    cells: [{ state: 'a_preciser' }, 'à préciser', 'ARS', '1'],
  },
]
