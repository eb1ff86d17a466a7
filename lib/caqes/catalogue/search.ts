import { fold } from '@/lib/core/text'
import { type ParameterRow, parameterRow } from '../parameter-list'
import { catalogue } from './indicators'
import type { CatalogueIndicator } from './model'
import { referenceRates } from './reference-rates'
import { dataSets } from './releases'

/** The three lists of the annexes, in their order. */
export const indicatorLists = {
  national: 'Indicateurs nationaux obligatoires',
  regional: 'Indicateurs régionaux au choix',
  had: 'Liste de l’hospitalisation à domicile',
} satisfies Record<CatalogueIndicator['list'], string>

export type FoundIndicators = {
  lists: readonly { title: string; indicators: readonly CatalogueIndicator[] }[]
  rates: readonly ParameterRow[]
}

const rateRows = referenceRates.map(parameterRow)

/** What of the catalogue answers a search: every word must be there, accents and capitals aside. Empty: everything. */
export function searchCatalogue(asked: string): FoundIndicators {
  const words = fold(asked).split(' ').filter(Boolean)
  const answers = (...texts: readonly (string | null)[]) => {
    const text = fold(texts.join(' '))
    return words.every((word) => text.includes(word))
  }
  const found = catalogue.filter((one) =>
    answers(
      one.code,
      one.label,
      one.obligation,
      one.article,
      one.numerator,
      one.denominator,
      dataSets[one.data].producer,
    ),
  )
  return {
    lists: Object.entries(indicatorLists)
      .map(([list, title]) => ({ title, indicators: found.filter((one) => one.list === list) }))
      .filter(({ indicators }) => indicators.length > 0),
    rates: rateRows.filter(({ id, label }) => answers(id, label)),
  }
}
