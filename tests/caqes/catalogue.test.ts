import { describe, expect, test } from 'vitest'
import { catalogue, nationalIndicatorsFor } from '@/lib/caqes/catalogue/indicators'
import { referenceRates } from '@/lib/caqes/catalogue/reference-rates'
import { availableFrom, dataSets } from '@/lib/caqes/catalogue/releases'
import { valueAt } from '@/lib/rules/parameter'
import { day } from '../support/plan-facts'

const codes = (list: string) => catalogue.filter((one) => one.list === list).map((one) => one.code)
const byCode = (code: string) => {
  const found = catalogue.find((one) => one.code === code)
  if (!found) throw new Error(`no indicator ${code}`)
  return found
}

describe('Catalogue of the indicators', () => {
  test('the national compulsory ones, articles 10-1 to 10-5, biosimilar classes apart', () => {
    const classes = ['epo', 'anti-tnf', 'insuline-glargine', 'g-csf']
    expect(codes('national')).toEqual([
      ...['N10.1a', 'N10.1b', 'N10.1c', 'N10.1d', 'N10.1e', 'N10.1f', 'N10.1g', 'N10.1h'],
      ...['N10.2a', 'N10.2b'],
      'N10.3a',
      ...classes.map((name) => `N10.3b-${name}`),
      ...classes.map((name) => `N10.3c-${name}`),
      ...['N10.3d', 'N10.3e', 'N10.4a', 'N10.5a', 'N10.5b', 'N10.5c'],
    ])
    for (const indicator of catalogue.filter((one) => one.list === 'national'))
      expect(indicator.code.startsWith(`N${indicator.article?.replace('-', '.')}`), indicator.code).toBe(true)
  })

  test('the optional regional ones', () => {
    expect(codes('regional')).toEqual([
      ...['R01', 'R02', 'R03', 'R04a', 'R04b', 'R04c', 'R05a', 'R05b', 'R05c', 'R05d', 'R06', 'R07', 'R08', 'R09'],
      ...['R10a', 'R10b', 'R10c', 'R10d', 'R11a', 'R11b', 'R11c', 'R11d', 'R11e', 'R12a', 'R12b', 'R13', 'R14'],
      ...['R15a', 'R15b', 'R16'],
    ])
  })

  test('twelve items for home hospitalisation, all qualitative', () => {
    expect(codes('had')).toHaveLength(12)
    for (const code of codes('had')) expect(byCode(code)).toMatchObject({ kind: 'checklist', activities: ['HAD'] })
  })

  test('codes are unique, every ratio and evolution has its two terms, every checklist its questions', () => {
    expect(new Set(catalogue.map((one) => one.code)).size).toBe(catalogue.length)
    for (const { code, kind, numerator, denominator, items, reachedClasses, label, activities } of catalogue) {
      expect(label, code).not.toBe('')
      expect(activities.length, code).toBeGreaterThan(0)
      expect(numerator !== null && denominator !== null, code).toBe(kind === 'ratio' || kind === 'evolution')
      expect(items.length > 0, code).toBe(kind === 'checklist')
      expect(reachedClasses, code).toEqual(kind === 'class' ? ['A', 'B'] : [])
    }
  })

  test('what improves by falling', () => {
    expect(catalogue.filter((one) => one.better === 'lower').map((one) => one.code)).toEqual([
      ...['N10.2b', 'N10.4a', 'N10.5a', 'N10.5b', 'N10.5c', 'R12a', 'R12b'],
    ])
    expect(catalogue.filter((one) => one.better === null).map((one) => one.code)).toEqual(['R07', 'R11e'])
  })

  test('exclusions and questions that count', () => {
    expect(byCode('N10.4a').exclusions).toEqual(['Rétrocession', 'Hépatite C'])
    expect(byCode('N10.3a').exclusions).toEqual(['Paracétamol'])
    expect([byCode('R01').items.length, byCode('R16').items.length, byCode('H06').items.length]).toEqual([3, 4, 2])
    expect(byCode('R11e').bounded).toBe(false)
  })

  test.each([
    ['MCO', 25],
    ['HAD', 21],
    ['SSR', 20],
    ['PSY', 20],
    ['USLD', 20],
    ['dialyse', 14],
  ] as const)('%s is concerned by %i compulsory indicators', (activity, number) => {
    expect(nationalIndicatorsFor([activity])).toHaveLength(number)
  })

  test('SSR and PSY do not prescribe on the liste en sus, a hospital with both activities has every indicator', () => {
    const article105 = (activity: 'SSR' | 'PSY' | 'MCO') =>
      nationalIndicatorsFor([activity]).filter((one) => one.article === '10-5')
    expect([article105('SSR').length, article105('PSY').length, article105('MCO').length]).toEqual([0, 0, 3])
    expect(nationalIndicatorsFor(['SSR', 'MCO'])).toHaveLength(25)
  })
})

describe('Release calendar', () => {
  test.each([
    ['liste-en-sus', ['2018-05-01']],
    ['phmev-lpp', ['2018-05-01', '2018-11-01', '2019-01-01', '2019-05-01']],
    ['pertinence-pmsi', ['2018-08-01']],
    ['pertinence-profiles', ['2018-11-01']],
    ['transports', ['2018-04-01', '2018-10-01', '2019-01-01']],
    ['transports-profiles', ['2018-11-01']],
    ['quality', ['2018-12-01']],
    ['hopital-numerique', ['2018-07-01', '2019-01-01']],
    ['self-assessment', []],
  ] as const)('%s in the campaign of 2018', (id, days) => {
    expect(dataSets[id].releases.map((release) => availableFrom(release, 2018))).toEqual(days)
  })

  test('who produces what', () => {
    expect(dataSets['liste-en-sus'].producer).toBe('ATIH')
    expect(dataSets.transports.producer).toBe('CNAMTS')
    expect(dataSets.quality.producer).toContain('HAS')
  })
})

describe('National reference rates', () => {
  const at = (id: string, on: string) => {
    const rate = referenceRates.find((one) => one.id === id)
    const inForce = rate && valueAt(rate, day(on))
    return inForce ? [rate?.text(inForce.value), inForce.provisional] : null
  }

  test.each([
    ['phev.total', '2015-12-31', '3,20\u00a0%', true],
    ['phev.total', '2016-06-30', '4,00\u00a0%', true],
    ['phev.total', '2018-12-21', 'non retrouvé', true],
    ['phev.total', '2018-12-22', '3,30\u00a0%', false],
    ['phev.medicaments', '2018-12-31', '3,20\u00a0%', false],
    ['phev.lpp', '2018-12-31', '3,60\u00a0%', false],
    ['liste-en-sus.medicaments', '2019-12-31', '3,00\u00a0%', false],
    ['liste-en-sus.produits', '2021-12-31', '3,00\u00a0%', false],
    ['liste-en-sus.produits', '2022-01-01', '3,00\u00a0%', true],
    ['generiques.repertoire', '2016-12-31', '44,00\u00a0%', true],
    ['generiques.repertoire', '2018-12-31', '49,00\u00a0%', false],
    ['biosimilaires.infliximab', '2018-12-31', '65,00\u00a0%', false],
    ['biosimilaires.insuline-glargine', '2018-12-31', '30,00\u00a0%', false],
  ])('%s on %s: %s, provisional %s', (id, on, text, provisional) => {
    expect(at(id, on)).toEqual([text, provisional])
  })

  test('no rate before its first day; every rate named by an indicator exists', () => {
    expect(at('phev.total', '2014-12-31')).toBeNull()
    const known = new Set(referenceRates.map((rate) => rate.id))
    const named = catalogue.flatMap((indicator) => indicator.referenceRates)
    expect(named.filter((id) => !known.has(id))).toEqual([])
    expect([...known].filter((id) => !named.includes(id))).toEqual([])
  })
})
