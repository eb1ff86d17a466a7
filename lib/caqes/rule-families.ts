/** The rules as a reader looks for them. */
export const ruleFamilies = [
  { title: 'Transports', rules: ['transport.targeting', 'transport.evaluation'] },
  {
    title: 'Volet obligatoire, sanctions et plafonds',
    rules: ['sanction.financial', 'sanction.liste-en-sus', 'incentive.cap'],
  },
  { title: 'Pertinence', rules: ['pertinence.evaluation', 'msap.period'] },
  { title: 'Qualité', rules: ['quality.targeting', 'quality.sanction'] },
  { title: 'Refus de contractualiser', rules: ['refusal.sanction'] },
  { title: 'Procédure et durée', rules: ['contracting.deadline', 'contract.period', 'observations.deadline'] },
  { title: 'Recours', rules: ['appeal.deadline'] },
  { title: 'Indicateurs', rules: ['indicator.ratio', 'indicator.evolution'] },
  { title: 'Grille d’évaluation', rules: ['grid.weighted', 'grid.total'] },
  { title: 'Répertoire FINESS', rules: ['finess.check'] },
] as const

/** Parameters each rule reads; checked against its own source by tests/caqes/doors. */
export const parametersOfRule: Readonly<Record<string, readonly string[]>> = {
  'transport.targeting': ['transport.evolution', 'transport.montant'],
  'transport.evaluation': ['interessement.economies', 'sanction.financiere'],
  'sanction.financial': ['sanction.financiere'],
  'sanction.liste-en-sus': ['sanction.liste-en-sus'],
  'incentive.cap': ['interessement.economies'],
  'pertinence.evaluation': ['sanction.financiere'],
  'quality.targeting': ['qualite.icalin2', 'qualite.d31', 'qualite.doc'],
  'quality.sanction': ['sanction.financiere'],
  'refusal.sanction': ['refus.financier', 'refus.liste-en-sus'],
  'contracting.deadline': ['contractualisation.delai', 'contractualisation.premier-delai'],
  'contract.period': ['contrat.duree', 'contrat.fin-premiere-generation'],
  'observations.deadline': ['observations.delai'],
  'appeal.deadline': ['recours.recouvrement', 'recours.delai', 'recours.franc'],
  'msap.period': ['msap.duree'],
  'grid.total': ['grille.plafond'],
}
