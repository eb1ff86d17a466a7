import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { originOfTime } from '@/lib/rules/context'
import type { Parameter } from '@/lib/rules/parameter'
import { amountParameter, dated, durationParameter, percentParameter, percentValue } from './parameter-kinds'
import {
  administrativeJustice,
  instruction,
  lfss2020,
  orderOf2017,
  orderOf2018,
  socialCourts,
  socialSecurityCode,
  unread,
} from './sources'

const endOfR1 = '2021-12-31' as CivilDate
const unbounded = '9999-12-31' as CivilDate

export const transportEvolutionThreshold = percentParameter(
  { id: 'transport.evolution', label: 'Seuil d’évolution annuelle des transports', knownUntil: endOfR1 },
  percentValue('2017-04-27', '2.2', orderOf2017),
  percentValue('2018-12-22', '2.2', orderOf2018),
)

export const transportAmountThreshold = amountParameter(
  { id: 'transport.montant', label: 'Seuil de dépenses annuelles de transports', knownUntil: endOfR1 },
  dated('2017-04-27', 500_000_00n, orderOf2017),
  dated('2018-12-22', 500_000_00n, orderOf2018),
)

export const savingsShareCap = percentParameter(
  {
    id: 'interessement.economies',
    label: 'Part maximale des économies reversée en intéressement',
    knownUntil: endOfR1,
  },
  percentValue('2018-01-01', '30', instruction('IV.b.i et annexe 4 §3')),
)

export const financialSanctionCap = percentParameter(
  {
    id: 'sanction.financiere',
    label: 'Plafond de la sanction financière, en part des produits reçus',
    knownUntil: endOfR1,
  },
  percentValue('2018-01-01', '1', instruction('annexe 1 §2, annexe 4 §3 et annexe 5 §3')),
)

/** The same 1 %, all volets together (A4). A grid may be totalled on any date. */
export const gridCap = percentParameter(
  { id: 'grille.plafond', label: 'Plafond d’ensemble des sanctions financières', knownUntil: endOfR1 },
  percentValue(originOfTime, '1', instruction('annexe 1 §2, annexe 4 §3 et annexe 5 §3')),
)

export const listeEnSusCap = percentParameter(
  {
    id: 'sanction.liste-en-sus',
    label: 'Réduction maximale de la prise en charge de la liste en sus',
    knownUntil: endOfR1,
  },
  percentValue('2018-01-01', '30', instruction('annexe 1 §2')),
)

export const refusalFinancialRate = percentParameter(
  { id: 'refus.financier', label: 'Sanction mécanique du refus de contractualiser', knownUntil: unbounded },
  percentValue(originOfTime, '1', instruction('II.a.ii')),
  percentValue('2022-01-01', '1', socialSecurityCode('article D. 162-15')),
)

export const refusalListeEnSusRate = percentParameter(
  { id: 'refus.liste-en-sus', label: 'Réduction mécanique de la liste en sus en cas de refus', knownUntil: endOfR1 },
  percentValue(originOfTime, '30', instruction('II.a.ii')),
)

export const medicationRiskThreshold = percentParameter(
  { id: 'qualite.d31', label: 'Indicateur D3.1\u00a0: ciblage strictement en dessous de', knownUntil: endOfR1 },
  percentValue('2018-01-01', '10', instruction('annexe 6 §2')),
)

export const pathwayRiskThreshold = percentParameter(
  { id: 'qualite.doc', label: 'Indicateur DOC\u00a0: ciblage quand tout l’intervalle est sous', knownUntil: endOfR1 },
  percentValue('2018-01-01', '10', instruction('annexe 6 §2')),
)

export const infectionRiskClasses: Parameter<readonly string[]> = {
  id: 'qualite.icalin2',
  label: 'Indicateur ICALIN2\u00a0: classes ciblées',
  unit: 'classe',
  knownUntil: endOfR1,
  text: (classes) => classes.join(', '),
  values: [dated<readonly string[]>('2018-01-01', ['C', 'D', 'E'], instruction('annexe 6 §2'))],
}

export const signingDelay = durationParameter(
  {
    id: 'contractualisation.delai',
    label: 'Délai pour contractualiser après la dernière proposition',
    knownUntil: unbounded,
  },
  'jours',
  dated<number>(originOfTime, 15, instruction('II.a.ii')),
  dated<number>('2022-01-01', 15, socialSecurityCode('article D. 162-15')),
)

export const firstProposalDelay = durationParameter(
  { id: 'contractualisation.premier-delai', label: 'Premier délai de réponse à la proposition', knownUntil: unbounded },
  'jours',
  dated('2022-01-01', 21, socialSecurityCode('article D. 162-15')),
)

export const observationsDelay = durationParameter(
  {
    id: 'observations.delai',
    label: 'Délai d’observations sur le rapport d’évaluation ou la MSAP',
    knownUntil: unbounded,
  },
  'mois',
  dated<number>(originOfTime, 1, unread(socialSecurityCode('articles D. 162-10 et D. 162-16'))),
  dated<number>('2022-01-01', 1, socialSecurityCode('articles D. 162-10 et D. 162-16')),
)

export const priorApprovalMonths = durationParameter(
  { id: 'msap.duree', label: 'Durée maximale de la mise sous accord préalable', knownUntil: unbounded },
  'mois',
  dated<number>(originOfTime, 6, instruction('annexe 5, procédure de mise sous accord préalable')),
  dated<number>('2022-01-01', 6, socialSecurityCode('article L. 162-1-17')),
)

export const appealMonths = durationParameter(
  { id: 'recours.delai', label: 'Délai de recours à compter de la réception', knownUntil: unbounded },
  'mois',
  dated<number>(originOfTime, 2, instruction('IV.b.iii')),
)

export const francDays = durationParameter(
  { id: 'recours.franc', label: 'Jour ajouté à un délai franc', knownUntil: unbounded },
  'jours',
  dated<number>(originOfTime, 1, administrativeJustice),
)

export const contractYears = durationParameter(
  { id: 'contrat.duree', label: 'Durée maximale d’un volet additionnel', knownUntil: unbounded },
  'ans',
  dated<number>(originOfTime, 5, instruction('II.a.iv')),
  dated<number>('2022-01-01', 5, socialSecurityCode('article L. 162-30-2')),
)

/** Day on which the first contracts cease for whom the obligation of 2022 does not concern. */
export const firstGenerationEnd: Parameter<CivilDate> = {
  id: 'contrat.fin-premiere-generation',
  label: 'Dernier jour des contrats que l’obligation de 2022 ne reprend pas',
  unit: 'date',
  knownUntil: unbounded,
  text: formatDate,
  values: [dated(originOfTime, endOfR1, lfss2020)],
}

export type RecoveryCourt = 'tass' | 'tgi-pole-social' | 'tj-pole-social'

const courtNames: Record<RecoveryCourt, string> = {
  tass: 'Tribunal des affaires de sécurité sociale',
  'tgi-pole-social': 'Tribunal de grande instance, pôle social',
  'tj-pole-social': 'Tribunal judiciaire, pôle social',
}

export const recoveryCourt: Parameter<RecoveryCourt> = {
  id: 'recours.recouvrement',
  label: 'Juge du recouvrement',
  unit: 'juridiction',
  knownUntil: unbounded,
  text: (court) => courtNames[court],
  values: [
    dated<RecoveryCourt>(originOfTime, 'tass', instruction('IV.b.iii')),
    dated<RecoveryCourt>('2019-01-01', 'tgi-pole-social', socialCourts),
    dated<RecoveryCourt>('2020-01-01', 'tj-pole-social', socialCourts),
  ],
}
