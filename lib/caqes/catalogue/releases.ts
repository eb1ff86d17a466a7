import type { CivilDate } from '@/lib/core/civil-date'
import type { Source } from '@/lib/rules/parameter'
import { addMonths, firstOfYear } from '../calendar'
import { instruction } from '../sources'

/** One release of a data set: what it covers, in which month of which year, counted from the year N of the campaign. */
export type Release = {
  covers: string
  /** 0 = year N, 1 = year N+1. */
  year: 0 | 1
  /** Month of release, 1 to 12; the later one when the text gives two. */
  month: number
}

export type DataSet = { label: string; producer: string; releases: readonly Release[]; source: Source }

const calendar = instruction('II.b.ii')
const osis = instruction('annexe 6 §2')

/** The data a contract is evaluated with, and when they come out. */
export const dataSets = {
  'self-assessment': {
    label: 'Bon usage des médicaments\u00a0: autoévaluation, à la date fixée par la région',
    producer: 'Établissements de santé',
    releases: [],
    source: calendar,
  },
  'liste-en-sus': {
    label: 'Liste en sus',
    producer: 'ATIH',
    releases: [{ covers: 'Année N-1', year: 0, month: 4 }],
    source: calendar,
  },
  'phmev-lpp': {
    label: 'Prescriptions hospitalières de produits de santé exécutées en ville',
    producer: 'CNAMTS',
    releases: [
      { covers: 'Année N-1', year: 0, month: 4 },
      { covers: 'Six premiers mois de N', year: 0, month: 10 },
      { covers: 'Neuf premiers mois de N', year: 0, month: 12 },
      { covers: 'Année N', year: 1, month: 4 },
    ],
    source: calendar,
  },
  'pertinence-pmsi': {
    label: 'Pertinence\u00a0: données PMSI',
    producer: 'ATIH',
    releases: [{ covers: 'Année N-1', year: 0, month: 7 }],
    source: calendar,
  },
  'pertinence-profiles': {
    label: 'Pertinence\u00a0: profils des établissements',
    producer: 'CNAMTS',
    releases: [{ covers: 'Année N-1', year: 0, month: 10 }],
    source: calendar,
  },
  transports: {
    label: 'Transports prescrits',
    producer: 'CNAMTS',
    releases: [
      { covers: 'Année N-1', year: 0, month: 3 },
      { covers: 'Premier semestre de N', year: 0, month: 9 },
      { covers: 'Neuf premiers mois de N', year: 0, month: 12 },
    ],
    source: calendar,
  },
  'transports-profiles': {
    label: 'Transports\u00a0: profil MCO et données de dialyse',
    producer: 'CNAMTS',
    releases: [{ covers: 'Année N-1', year: 0, month: 10 }],
    source: calendar,
  },
  quality: {
    label: 'Qualité\u00a0: indicateurs publiés de N-1 ou de N-2',
    producer: 'HAS et établissements de santé',
    releases: [{ covers: 'Année N-1 ou N-2', year: 0, month: 11 }],
    source: calendar,
  },
  'hopital-numerique': {
    label: 'Indicateurs Hôpital numérique (oSIS)',
    producer: 'ATIH',
    releases: [
      { covers: 'Situation de fin juin', year: 0, month: 6 },
      { covers: 'Situation de fin décembre', year: 0, month: 12 },
    ],
    source: osis,
  },
} as const satisfies Record<string, DataSet>

export type DataSetId = keyof typeof dataSets

/** The day from which a release may be counted on, for a campaign of year N: the first of the month after (convention; an import says better). */
export function availableFrom({ year, month }: Release, campaignYear: number): CivilDate {
  return addMonths(firstOfYear(campaignYear + year), month)
}
