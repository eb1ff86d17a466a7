import type { Source } from '@/lib/rules/parameter'
import type { DataSetId } from './releases'

/** Activities an establishment may have, as the contracts distinguish them. */
export const activities = ['MCO', 'HAD', 'SSR', 'PSY', 'USLD', 'dialyse'] as const

export type Activity = (typeof activities)[number]

/** How an indicator is measured: a part of a whole, a change from year to year, questions answered yes or no, a class of performance, a number. */
export type IndicatorKind = 'ratio' | 'evolution' | 'checklist' | 'class' | 'count'

/** An indicator that a contract may take up. The wording is ours; `source` says where the text is. */
export type CatalogueIndicator = {
  /** Our code, stable: "N10.3b-epo", "R11d", "H07". */
  code: string
  list: 'national' | 'regional' | 'had'
  label: string
  /** The obligation it measures. */
  obligation: string
  /** Article of the contrat type, for the national ones. */
  article: '10-1' | '10-2' | '10-3' | '10-4' | '10-5' | null
  kind: IndicatorKind
  numerator: string | null
  denominator: string | null
  unit: '%' | 'oui/non' | 'classe' | 'nombre'
  /** The direction of progress; null when the text only asks to follow it. */
  better: 'higher' | 'lower' | null
  /** False when the numerator may exceed the denominator. */
  bounded: boolean
  /** Questions of a checklist: it is reached when all are answered yes. */
  items: readonly string[]
  /** Classes that reach the objective. */
  reachedClasses: readonly string[]
  /** What both years leave out before the division. */
  exclusions: readonly string[]
  /** Activities it suits by default; the contract may leave it out, or weigh it nil. */
  activities: readonly Activity[]
  data: DataSetId
  /** Ids of the national reference rates (reference-rates.ts) to adapt for its target. */
  referenceRates: readonly string[]
  /** What to know when filling it in. */
  note: string | null
  source: Source
}
