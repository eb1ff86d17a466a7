import { z } from 'zod'
import { amount, field, partPercent, percent, signedPercent } from '@/lib/rules/fields'

/** What the evaluation of the transport volet is asked with. */
export const transportInput = z.strictObject({
  targetMet: field(z.boolean(), 'Cible d’évolution atteinte', 'Ou les dépenses des deux années et la cible'),
  previousSpending: field(amount, 'Dépenses de l’année précédente'),
  spending: field(amount, 'Dépenses de l’année évaluée'),
  targetEvolutionPct: field(signedPercent, 'Cible d’évolution', 'En pourcentage, négative pour une baisse'),
  additionalObjective: field(
    z.enum(['met', 'not-met', 'none']),
    'Objectif supplémentaire',
    'Facultatif dans le contrat',
  ),
  forecastWithoutMeasures: field(amount, 'Dépense prévisionnelle sans mesures de maîtrise'),
  observedSpending: field(amount, 'Dépense observée'),
  savingsBasis: field(z.enum(['forecast', 'contract-target']), 'Référence des économies'),
  contractTarget: field(amount, 'Cible de dépenses du contrat'),
  amRevenue: field(amount, 'Produits reçus de l’assurance maladie', 'Au titre du dernier exercice clos'),
  planProgressPct: field(partPercent, 'Progression du plan d’actions', 'De 0 à 100\u00a0%'),
  incentiveRatePct: field(percent, 'Taux d’intéressement du contrat'),
  sanctionRatePct: field(percent, 'Taux de sanction du contrat'),
})

export type TransportInput = z.output<typeof transportInput>
