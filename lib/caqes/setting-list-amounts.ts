import type { SettingDescription } from '@/lib/rules/setting'

/** Choices on amounts, objectives and grids. */
export const amountSettings = {
  incentiveBeyondTransportAndPertinence: {
    code: 'A1',
    label: 'Un intéressement est-il possible sur le volet obligatoire et la qualité, depuis la LFSS pour 2018\u202f?',
    options: [
      { value: 'none', label: 'Non, comme dans l’instruction de 2017' },
      { value: 'allowed', label: 'Oui' },
    ],
    decidedBy: 'region',
    readBy: ['incentive.cap'],
    unverified: true,
  },
  savingsBasis: {
    code: 'A2',
    label: 'De quelle référence partent les économies de transports\u202f?',
    options: [
      { value: 'forecast', label: 'De la dépense prévisionnelle sans mesures (annexe 4)' },
      { value: 'contract-target', label: 'De la cible de dépenses du contrat (IV.b.i)' },
    ],
    decidedBy: 'contract',
    readBy: ['transport.evaluation'],
  },
  progressScale: {
    code: 'A3',
    label: 'Comment la progression du plan module-t-elle les montants\u202f?',
    options: [
      { value: 'linear', label: 'En proportion' },
      { value: 'all-or-nothing', label: 'Tout ou rien' },
      { value: 'steps', label: 'Par paliers' },
    ],
    decidedBy: 'contract',
    readBy: ['transport.evaluation', 'quality.sanction'],
  },
  progressSteps: {
    code: 'A3',
    label: 'Quels paliers de progression, quand la modulation se fait par paliers\u202f?',
    options: [],
    decidedBy: 'contract',
    readBy: ['transport.evaluation', 'quality.sanction'],
  },
  sanctionCapMode: {
    code: 'A4',
    label: 'Le plafond de 1\u00a0% vaut-il par volet ou pour toutes les sanctions de l’année\u202f?',
    options: [
      { value: 'per-volet', label: 'Par volet, avec une alerte sur la somme' },
      { value: 'global', label: 'Pour l’ensemble' },
    ],
    decidedBy: 'region',
    readBy: ['grid.total'],
  },
  closedYearReference: {
    code: 'A5',
    label: 'À quelle date se lit le «\u00a0dernier exercice clos\u00a0»\u202f? (date à donner dans la demande)',
    options: [
      { value: 'decision', label: 'Date de la décision' },
      { value: 'evaluated-year', label: 'Année évaluée' },
      { value: 'proposal', label: 'Date de la proposition' },
    ],
    decidedBy: 'region',
    readBy: [],
  },
  qualityScale: {
    code: 'A6',
    label: 'Comment le nombre de risques module-t-il la sanction du volet qualité\u202f?',
    options: [
      { value: 'rate-with-reason', label: 'Taux motivé du directeur général' },
      { value: 'regional-scale', label: 'Barème de la région, donné avec la demande' },
    ],
    decidedBy: 'director',
    readBy: [],
  },
  refusalForm: {
    code: 'A7',
    label: 'Quelle forme prend d’abord la sanction d’un refus\u202f?',
    options: [
      { value: 'financial', label: '1\u00a0% des produits' },
      { value: 'liste-en-sus', label: '30\u00a0% de la liste en sus' },
    ],
    decidedBy: 'director',
    readBy: [],
  },
  evolutionDisplay: {
    code: 'A10',
    label: 'Le «\u00a0taux d’évolution\u00a0» imprimé comme un rapport N / N-1',
    options: [{ value: 'difference', label: 'Se lit N / N-1 − 1' }],
    decidedBy: 'fixed',
    readBy: ['indicator.evolution'],
  },
  paracetamolExcludedFrom: {
    code: 'A11',
    label: 'D’où le paracétamol est-il exclu du taux de génériques\u202f?',
    options: [
      { value: 'both', label: 'Du numérateur et du dénominateur' },
      { value: 'numerator', label: 'Du numérateur seulement' },
    ],
    decidedBy: 'region',
    readBy: ['catalogue N10.3a'],
  },
  missingIndicator: {
    code: 'A12',
    label: 'Que vaut une valeur absente sur un indicateur applicable\u202f?',
    options: [
      { value: 'zero', label: 'Niveau 0, signalé' },
      { value: 'exclude', label: 'Écartée par décision motivée' },
    ],
    decidedBy: 'director',
    readBy: ['grid.weighted', 'pertinence.evaluation'],
  },
  weightsNotHundred: {
    code: 'A13',
    label: 'Que faire de coefficients dont la somme n’est pas 100\u202f?',
    options: [
      { value: 'normalise', label: 'Diviser par leur somme' },
      { value: 'refuse', label: 'Refuser la grille' },
    ],
    decidedBy: 'region',
    readBy: ['grid.weighted'],
  },
  equalityMeetsTarget: {
    code: 'A24',
    label: 'Un objectif atteint exactement est-il atteint\u202f?',
    options: [
      { value: true, label: 'Oui' },
      { value: false, label: 'Non' },
    ],
    decidedBy: 'contract',
    readBy: ['transport.evaluation', 'indicator.ratio', 'indicator.evolution'],
  },
  secondGenerationRate: {
    code: 'A30',
    label: 'Taux d’intéressement des indicateurs nationaux à partir de 2022',
    options: [
      { value: 'to-load', label: 'À charger depuis l’arrêté' },
      { value: 'twenty', label: '20\u00a0%' },
      { value: 'thirty', label: '30\u00a0%' },
    ],
    decidedBy: 'region',
    readBy: [],
    unverified: true,
  },
} satisfies Record<string, SettingDescription>
