import type { AnswerStatus } from '@/lib/rules/answer'
import { fieldLabels } from '@/lib/rules/field-labels'
import type { RegisteredRule } from '@/lib/rules/registry'
import type { Settings } from './settings'

/** One French sentence per reason that is not the name of a field. */
const sentences: Readonly<Record<string, string>> = {
  json: 'La demande n’est pas un objet JSON lisible.',
  rule: 'Cette règle n’existe pas.',
  regime: 'La règle n’est pas en vigueur à cette date.',
  'hia-socle-only': 'Un hôpital d’instruction des armées ne signe que le volet obligatoire.',
  'incentive-rate-over-cap': 'Le taux d’intéressement dépasse le maximum permis.',
  'sanction-rate-over-cap': 'Le taux de sanction dépasse le maximum permis.',
  'over-cap': 'La proposition dépasse le maximum permis.',
  'health-products-only':
    'Cette réduction est réservée aux manquements du volet obligatoire sur les produits de santé.',
  'no-liste-en-sus': 'L’établissement n’a pas de produits de la liste en sus.',
  'no-incentive-on-volet': 'Aucun intéressement n’est prévu sur ce volet.',
  basis: 'L’intéressement des transports ne se finance que sur les économies réalisées.',
  'no-risk': 'Aucun risque n’est retenu\u00a0: il n’y a pas de sanction.',
  'scale-or-reason': 'Il manque un barème, ou un taux du directeur général avec son motif.',
  'form-not-allowed': 'Cette forme de sanction n’est pas permise ici.',
  'reason-required': 'Un taux plus bas que le taux mécanique demande un motif.',
  'proof-of-receipt': 'Sans preuve de réception, aucun délai ne court.',
  duration: 'Cette durée n’est pas permise pour un volet additionnel.',
  lapsed: 'L’acte prendrait effet après la fin du contrat.',
  'over-six-months': 'La mise sous accord préalable dépasse sa durée maximale.',
  missing: 'Une des deux valeurs manque.',
  'zero-denominator': 'Le dénominateur est nul\u00a0: le taux n’a pas de sens.',
  'numerator-over-denominator': 'Le numérateur dépasse le dénominateur.',
  'no-weight': 'Aucun coefficient ne compte.',
  'weights-not-hundred': 'Les coefficients ne font pas 100.',
}

/** The sentence a person reads for one reason of an answer: the reason itself, or the field it names, by its label in the form. */
export function reasonSentence(status: AnswerStatus, reason: string, rule: RegisteredRule<Settings> | null): string {
  const label = rule ? fieldLabels(rule.input).get(reason) : undefined
  const field = `«\u00a0${label ?? reason}\u00a0»`
  // "basis" is both a field of the incentive and the reason of its refusal.
  if (status === 'not-computable' && label !== undefined) return `Il manque ${field}.`
  if (status === 'invalid' && !(reason in { json: true, rule: true })) return `${field} est mal rempli.`
  return sentences[reason] ?? `Il manque ${field}.`
}
