import { instruction } from '../sources'
import { checklist } from './builders'
import type { CatalogueIndicator } from './model'

const source = instruction('annexe 2')

const care: readonly (readonly [label: string, items: readonly [string, ...string[]]])[] = [
  ['Administration sécurisée', ['Actions menées sur la phase d’administration']],
  ['Administrations tracées par l’infirmier', ['Traçabilité en place']],
  ['Traitement personnel à l’admission', ['Gestion sécurisée par une procédure']],
  ['Continuité des traitements et des dispositifs', ['Transmission du traitement aux patients']],
  ['Retrait de lots', ['Procédure rédigée et appliquée en cas d’alerte']],
  [
    'Prise en charge médicamenteuse informatisée',
    ['Cahier des charges rédigé et publié', 'Solution choisie en réponse'],
  ],
  ['Communication à distance', ['Système mis en place']],
  ['Autonomie du patient', ['Évaluations et réévaluations périodiques tracées']],
  ['Circuit du médicament', ['Organisation définie']],
  ['Politique médicamenteuse', ['Politique définie']],
  ['Transport et stockage des informations', ['Modalités définies']],
  ['Doctrine entre prescripteurs et pharmaciens', ['Accès facilité aux éléments cliniques et biologiques']],
]

/** The indicative list for home hospitalisation, twelve qualitative items. */
export const hadIndicators: readonly CatalogueIndicator[] = care.map(([label, items], rank) =>
  checklist(
    {
      code: `H${String(rank + 1).padStart(2, '0')}`,
      list: 'had',
      label,
      obligation: 'Piloter le bon usage des produits de santé en hospitalisation à domicile',
      activities: ['HAD'],
      data: 'self-assessment',
      source,
    },
    items,
  ),
)
