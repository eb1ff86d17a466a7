import { instruction } from '../sources'
import { checklist, classOf, countOf, everyActivity, ratioOf, stayActivities } from './builders'
import type { Activity, CatalogueIndicator } from './model'
import type { DataSetId } from './releases'

const source = instruction('annexe 3 b')

const regional = (
  code: string,
  label: string,
  obligation: string,
  activities: readonly Activity[] = everyActivity,
  data: DataSetId = 'self-assessment',
) => ({ code, list: 'regional', label, obligation, activities, data, source }) as const

const nutrition = 'Sécuriser la nutrition parentérale de la prescription à l’administration'
const digital = 'Améliorer les scores D2 et D3 du programme Hôpital numérique'
const infections = 'Suivre les indicateurs d’infections associées aux soins'

/** Optional indicators on organisation, safety and information systems. */
export const regionalOrganisation: readonly CatalogueIndicator[] = [
  checklist(
    regional('R01', 'Programme d’actions qualité et sécurité', 'Décliner la politique d’amélioration continue'),
    [
      'Programme d’actions actualisé et daté',
      'Bilan et efficacité présentés chaque année à la CME',
      'Communication auprès des professionnels',
    ],
  ),
  ratioOf(
    regional('R02', 'Personnels formés à la prise en charge médicamenteuse', 'Former selon les missions'),
    'Personnels formés dans l’année',
    'Personnels de l’établissement',
    'higher',
  ),
  checklist(regional('R03', 'Étude des risques a priori', 'Étudier les risques de toute la prise en charge'), [
    'Étude menée sur un point au moins\u00a0: médicaments à risque, patients à risque, traitements personnels, informatisation, stockage, administration',
  ]),
  checklist(regional('R04a', 'Préparation centralisée de la nutrition parentérale', nutrition, stayActivities), [
    'Préparation sous responsabilité pharmaceutique',
  ]),
  ratioOf(
    regional('R04b', 'Poches préparées sous responsabilité pharmaceutique', nutrition, stayActivities),
    'Poches sous responsabilité pharmaceutique, sous-traitance comprise',
    'Poches délivrées',
    'higher',
  ),
  ratioOf(
    regional('R04c', 'Poches avec AMM', nutrition, stayActivities),
    'Poches avec AMM délivrées',
    'Poches délivrées',
    'higher',
  ),
  ratioOf(
    regional(
      'R05a',
      'D2.3\u00a0: dossier patient avec comptes rendus, traitements et biologie',
      digital,
      everyActivity,
      'hopital-numerique',
    ),
    'Services au dossier intégré',
    'Services',
    'higher',
  ),
  ratioOf(
    regional(
      'R05b',
      'D2.5\u00a0: consultations externes au dossier mis à jour',
      digital,
      everyActivity,
      'hopital-numerique',
    ),
    'Consultations externes au dossier mis à jour',
    'Consultations externes',
    'higher',
  ),
  ratioOf(
    regional(
      'R05c',
      'D3.1\u00a0: séjours avec prescription informatisée',
      digital,
      stayActivities,
      'hopital-numerique',
    ),
    'Séjours avec au moins une prescription informatisée',
    'Séjours',
    'higher',
  ),
  ratioOf(
    regional(
      'R05d',
      'D3.5\u00a0: séjours avec plan de soins informatisé',
      digital,
      stayActivities,
      'hopital-numerique',
    ),
    'Séjours au plan de soins alimenté par toutes les prescriptions',
    'Séjours',
    'higher',
  ),
  checklist(
    regional(
      'R06',
      'Procédure sur les «\u00a0never events\u00a0»',
      'Repérer les événements qui ne devraient pas arriver',
    ),
    ['Procédure validée par le responsable du management de la qualité'],
  ),
  countOf(
    regional(
      'R07',
      'Événements indésirables graves déclarés',
      'Déclarer tout événement grave lié aux produits de santé',
    ),
    'Événements déclarés à l’ARS par le portail des vigilances',
  ),
  checklist(
    regional(
      'R08',
      'Suites de la certification',
      'Agir sur chaque réserve de la certification V2014',
      everyActivity,
      'quality',
    ),
    ['Programme d’actions pour chaque réserve'],
    {
      note: 'Critères\u00a0: référence 20, 20.a, 20.a bis, 20.b, 1.g, 6.f, 8.h, 8.i, 15.a, 18.a, 18.b, 23.a, 24.a, 28.a, 28.b\u202f; pour les DMI 26.a, 26.b.',
    },
  ),
  ratioOf(
    regional('R09', 'Dispensation nominative', 'Étendre la dispensation nominative', stayActivities),
    'Lits et places en dispensation nominative',
    'Lits et places',
    'higher',
  ),
  checklist(regional('R10a', 'ICSHA.2 en progression', infections, stayActivities, 'quality'), [
    'Consommation de produits hydro-alcooliques en progression',
  ]),
  classOf(regional('R10b', 'ICATB.2, bon usage des antibiotiques', infections, stayActivities, 'quality')),
  classOf(regional('R10c', 'ICA-BMR, bactéries multirésistantes', infections, stayActivities, 'quality')),
  classOf(regional('R10d', 'ICA-LISO, infections du site opératoire', infections, ['MCO'], 'quality')),
]
