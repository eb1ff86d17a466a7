import type { Activity, CatalogueIndicator } from './model'

/** What most indicators share; each says the rest. */
const usual = {
  article: null,
  numerator: null,
  denominator: null,
  bounded: true,
  items: [],
  reachedClasses: [],
  exclusions: [],
  referenceRates: [],
  note: null,
} as const satisfies Partial<CatalogueIndicator>

export const everyActivity: readonly Activity[] = ['MCO', 'HAD', 'SSR', 'PSY', 'USLD', 'dialyse']
/** Establishments that prescribe on the liste en sus: the instruction sets SSR and PSY aside (III). */
export const listeEnSusActivities: readonly Activity[] = ['MCO', 'HAD', 'dialyse']
export const bedActivities: readonly Activity[] = ['MCO', 'SSR', 'PSY', 'USLD']
export const stayActivities: readonly Activity[] = ['MCO', 'HAD', 'SSR', 'PSY', 'USLD']

type Common = Pick<CatalogueIndicator, 'code' | 'list' | 'label' | 'obligation' | 'activities' | 'data' | 'source'>
type Extra = Partial<Omit<CatalogueIndicator, keyof Common | 'kind' | 'unit'>>

/** A part of a whole, in percent. */
export function ratioOf(
  common: Common,
  numerator: string,
  denominator: string,
  better: 'higher' | 'lower' | null,
  extra: Extra = {},
): CatalogueIndicator {
  return { ...usual, ...common, kind: 'ratio', unit: '%', numerator, denominator, better, ...extra }
}

/** The change of one measure from the year before to the year evaluated, in percent: lower is better. */
export function evolutionOf(common: Common, measure: string, extra: Extra = {}): CatalogueIndicator {
  const years = { numerator: `${measure}, année évaluée`, denominator: `${measure}, année précédente` }
  return { ...usual, ...common, kind: 'evolution', unit: '%', better: 'lower', bounded: false, ...years, ...extra }
}

/** Questions all to be answered yes. */
export function checklist(
  common: Common,
  items: readonly [string, ...string[]],
  extra: Extra = {},
): CatalogueIndicator {
  return { ...usual, ...common, kind: 'checklist', unit: 'oui/non', better: 'higher', items, ...extra }
}

/** A published class of performance, A or B reaching the objective. */
export function classOf(common: Common): CatalogueIndicator {
  return { ...usual, ...common, kind: 'class', unit: 'classe', better: 'higher', reachedClasses: ['A', 'B'] }
}

/** A number to follow. */
export function countOf(common: Common, counted: string): CatalogueIndicator {
  return { ...usual, ...common, kind: 'count', unit: 'nombre', better: null, numerator: counted }
}
