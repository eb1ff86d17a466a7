import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/caqes/catalogue/indicators'
import { referenceRates } from '@/lib/caqes/catalogue/reference-rates'
import { searchCatalogue } from '@/lib/caqes/catalogue/search'

const codes = (asked: string) =>
  searchCatalogue(asked).lists.flatMap(({ indicators }) => indicators.map((one) => one.code))

describe('the page of the catalogue', () => {
  test('shows every indicator once, list by list, and every national rate', () => {
    expect(codes('')).toEqual(catalogue.map(({ code }) => code))
    expect(searchCatalogue('').lists.map(({ title }) => title)).toEqual([
      'Indicateurs nationaux obligatoires',
      'Indicateurs régionaux au choix',
      'Liste de l’hospitalisation à domicile',
    ])
    expect(searchCatalogue('').rates.map(({ id }) => id)).toEqual(referenceRates.map(({ id }) => id))
  })

  test('is searched by code, article or word, accents and capitals aside', () => {
    expect(codes('n10.4A')).toEqual(['N10.4a'])
    expect(codes('10-5').every((code) => code.startsWith('N10.5'))).toBe(true)
    expect(codes('BIOSIMILAIRES epo').length).toBeGreaterThan(0)
  })

  test('says when nothing answers', () => {
    expect(searchCatalogue('zzz')).toEqual({ lists: [], rates: [] })
  })

  test('says that the value of a text that was not read was not found', () => {
    const [rate] = searchCatalogue('phev.medicaments').rates
    expect(rate?.values.map(({ text }) => text)).toEqual(['non retrouvé', '3,20\u00a0%'])
  })
})
