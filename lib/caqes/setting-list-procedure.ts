import type { SettingDescription } from '@/lib/rules/setting'

/** Choices on procedure, delays and perimeters. */
export const procedureSettings = {
  priorApprovalStart: {
    code: 'A8',
    label: 'Quand une mise sous accord préalable commence-t-elle\u202f?',
    options: [
      { value: 'effective-date', label: 'À la date d’effet de la décision' },
      { value: 'notification', label: 'À sa notification' },
    ],
    decidedBy: 'director',
    readBy: [],
  },
  shiftNonWorkingDay: {
    code: 'A9',
    label: 'Un délai de quinze jours ou d’un mois qui expire un jour non ouvré est-il reporté\u202f?',
    options: [
      { value: false, label: 'Non' },
      { value: true, label: 'Oui, au jour ouvré suivant' },
    ],
    decidedBy: 'region',
    readBy: ['contracting.deadline', 'observations.deadline'],
  },
  listeEnSusPeriod: {
    code: 'A14',
    label: 'À partir de quand la réduction de la liste en sus s’applique-t-elle\u202f?',
    options: [
      { value: 'year-after-decision', label: 'L’année qui suit la décision' },
      { value: 'decision-date', label: 'À la date de la décision' },
    ],
    decidedBy: 'director',
    readBy: [],
  },
  sanctionsCumulated: {
    code: 'A15',
    label: 'Sanction financière et réduction de la liste en sus peuvent-elles se cumuler\u202f?',
    options: [
      { value: false, label: 'Non' },
      { value: true, label: 'Oui, par décision motivée' },
    ],
    decidedBy: 'director',
    readBy: [],
  },
  firstProposalDelay: {
    code: 'A16',
    label: 'Premier délai de réponse à la proposition, avant les quinze jours',
    options: [
      { value: 'one-month', label: 'Un mois' },
      { value: 'three-weeks', label: 'Trois semaines' },
    ],
    decidedBy: 'region',
    readBy: [],
    unverified: true,
  },
  medicationUnreported: {
    code: 'A17',
    label: 'Un établissement qui n’a pas renseigné D3.1 est-il ciblé\u202f?',
    options: [
      { value: 'to-assess', label: 'Non\u00a0: à apprécier par l’ARS' },
      { value: 'targeted', label: 'Oui' },
    ],
    decidedBy: 'region',
    readBy: ['quality.targeting'],
  },
  evolutionUnknown: {
    code: 'A18',
    label: 'Un établissement dont l’évolution des transports n’est pas calculable',
    options: [{ value: 'to-assess', label: 'Est à apprécier par l’ARS' }],
    decidedBy: 'fixed',
    readBy: ['transport.targeting'],
  },
  unreliableData: {
    code: 'A19',
    label: 'Les établissements privés aux données peu fiables',
    options: [
      { value: 'exclude', label: 'Sont écartés, avec une action de fiabilisation' },
      { value: 'keep', label: 'Sont gardés' },
    ],
    decidedBy: 'region',
    readBy: [],
  },
  committeeMeetingsPerYear: {
    code: 'A20',
    label: 'Nombre de réunions de la commission de coordination par an',
    options: [{ value: 4, label: '4 par an' }],
    decidedBy: 'region',
    readBy: [],
    unverified: true,
  },
  sanctioningVolets: {
    code: 'A21',
    label: 'Quels volets peuvent conduire à une sanction\u202f?',
    options: [
      { value: 'all', label: 'Tous' },
      { value: 'as-signed', label: 'Ceux désignés à la signature' },
    ],
    decidedBy: 'contract',
    readBy: [],
  },
  observationsDelay: {
    code: 'A22',
    label: 'Délai d’observations avant une sanction pour objectif manqué',
    options: [
      { value: 'one-month', label: 'Un mois' },
      { value: 'none', label: 'Aucun' },
    ],
    decidedBy: 'region',
    readBy: [],
    unverified: true,
  },
  prescriptionCount: {
    code: 'A23',
    label: 'Comment compter quand le libellé et la formule d’un indicateur diffèrent\u202f?',
    options: [
      { value: 'formula', label: 'Selon la formule' },
      { value: 'label', label: 'Selon le libellé' },
    ],
    decidedBy: 'region',
    readBy: ['catalogue N10.1a', 'catalogue N10.1b'],
  },
  confidenceBound: {
    code: 'A25',
    label: 'Un intervalle du DOC qui touche exactement 10\u00a0%',
    options: [{ value: 'strict', label: 'N’est pas ciblé' }],
    decidedBy: 'fixed',
    readBy: ['quality.targeting'],
  },
  renewalStart: {
    code: 'A26',
    label: 'Quand commence le renouvellement d’un volet encore en cours\u202f?',
    options: [
      { value: 'after-current-end', label: 'Le lendemain de sa fin, jamais avant le 1er janvier suivant' },
      { value: 'next-january', label: 'Au 1er janvier suivant la signature' },
    ],
    decidedBy: 'region',
    readBy: ['contract.period'],
  },
  successorContract: {
    code: 'A27',
    label: 'Qui reprend le contrat d’une entité fusionnée ou transformée\u202f?',
    options: [{ value: 'new-avenant', label: 'Un nouvel avenant le dit' }],
    decidedBy: 'fixed',
    readBy: [],
  },
  militaryHospitals: {
    code: 'A28',
    label: 'Quels volets un hôpital d’instruction des armées signe-t-il\u202f?',
    options: [
      { value: 'socle-only', label: 'Le volet obligatoire seulement' },
      { value: 'all-volets', label: 'Tous' },
    ],
    decidedBy: 'region',
    readBy: ['transport.targeting'],
  },
  overseasExtraTime: {
    code: 'A29',
    label: 'Délai supplémentaire de recours outre-mer',
    options: [{ value: 'none', label: 'Aucun' }],
    decidedBy: 'fixed',
    readBy: [],
  },
} satisfies Record<string, SettingDescription>
