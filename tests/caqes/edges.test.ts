import { describe, expect, test } from 'vitest'
import { easterSunday } from '@/lib/caqes/calendar'
import { checklist, classOf, countOf, evolutionOf, ratioOf } from '@/lib/caqes/catalogue/builders'
import { gridCap, medicationRiskThreshold, pathwayRiskThreshold, refusalListeEnSusRate } from '@/lib/caqes/parameters'
import { regimes } from '@/lib/caqes/regimes'
import { rules } from '@/lib/caqes/registry'
import { instruction } from '@/lib/caqes/sources'
import { ask, invalid, notComputable, refused } from './support/ask'

describe('At the edge', () => {
  test('a refusal above the mechanical rate gives that rate and the forms that stay open', () => {
    const input = { volet: 'socle', form: 'financial', amRevenue: '1000', amShare: '10', ratePct: '1.5' }
    expect(ask('refusal.sanction', input)).toEqual(
      refused('over-cap', { maxRatePct: '1.00', allowedForms: ['financial', 'liste-en-sus'] }),
    )
  })

  test('a sanction of 0 € is a sanction of 0 €, the revenue unknown is asked', () => {
    expect(ask('sanction.financial', { volet: 'socle', amount: '0', amRevenue: '1000' }).result).toMatchObject({
      amount: '0.00',
    })
    expect(ask('sanction.financial', { volet: 'socle', amount: '12.34', amRevenue: '2000' }).result).toMatchObject({
      amount: '12.34',
    })
    expect(ask('sanction.financial', { volet: 'socle', ratePct: '1' })).toEqual(notComputable('amRevenue'))
  })

  test('a decimal among other signs is not a decimal', () => {
    for (const targetPct of ['1e2', 'x1', '1x', ' 1', '1,5'])
      expect(ask('indicator.ratio', { numerator: 1, denominator: 4, targetPct })).toEqual(invalid('targetPct'))
  })

  test('a FINESS number of ten digits, or with a letter before it, has no key', () => {
    for (const number of ['9701002280', 'A970100228'])
      expect(ask('finess.check', { number }).result).toEqual({ wellFormed: false, keyValid: null })
  })

  test('the last day that can be written is read, the next one is not', () => {
    const input = (receivedOn: string) => ({ receivedOn, subject: 'amount', convention: 'calendar' })
    expect(ask('appeal.deadline', input('9899-12-31')).status).toBe('computed')
    expect(ask('appeal.deadline', input('9900-01-01'))).toEqual(invalid('receivedOn'))
  })

  test('an MSAP of one day ends the day it starts', () => {
    expect(ask('msap.period', { startsOn: '2018-03-01', endsOn: '2018-03-01' }).status).toBe('computed')
  })

  test('the steps of a scale count from the highest one reached, in whatever order they are written', () => {
    const progressSteps = [
      { fromPct: '50', countedPct: '60' },
      { fromPct: '80', countedPct: '100' },
      { fromPct: '20', countedPct: '10' },
    ]
    const at = (planProgressPct: string) =>
      ask(
        'transport.evaluation',
        { targetMet: true, forecastWithoutMeasures: '1000', observedSpending: '0', planProgressPct },
        { settings: { progressScale: 'steps', progressSteps } },
      ).result.incentive
    expect(['19.99', '20', '50', '79.99', '80', '100'].map(at)).toEqual([
      '0.00',
      '30.00',
      '180.00',
      '180.00',
      '300.00',
      '300.00',
    ])
  })
})

test.each([
  ['1818-03-22'],
  ['1943-04-25'],
  ['1954-04-18'],
  ['1981-04-19'],
  ['2014-04-20'],
  ['2038-04-25'],
  ['2049-04-18'],
  ['2076-04-19'],
  ['2100-03-28'],
  ['2285-03-22'],
])('Easter of the years where the rule has an exception, earliest and latest ones included: %s', (day) =>
  expect(easterSunday(Number(day.slice(0, 4)))).toBe(day),
)

describe('What the law lists of itself', () => {
  test('the versions of a rule with their days, and what a jurist must know of them', () => {
    const period = rules.find(({ id }) => id === 'contract.period')
    expect(period?.versions.map(({ regime: { id, from, to } }) => [id, from, to])).toEqual([
      ['R1-procedure', '0001-01-01', '2021-12-31'],
      ['R2', '2022-01-01', null],
    ])
    expect(period?.versions.map(({ caution }) => caution !== undefined)).toEqual([false, true])
  })

  test('its regimes and its parameters by their stable names', () => {
    expect(regimes.map(({ id }) => id)).toEqual(['R0', 'R1', 'R2'])
    expect([gridCap, refusalListeEnSusRate, medicationRiskThreshold, pathwayRiskThreshold].map(({ id }) => id)).toEqual(
      ['grille.plafond', 'refus.liste-en-sus', 'qualite.d31', 'qualite.doc'],
    )
    expect([medicationRiskThreshold, pathwayRiskThreshold].map(({ unit, values }) => [unit, values[0].from])).toEqual([
      ['%', '2018-01-01'],
      ['%', '2018-01-01'],
    ])
  })

  test('each kind of indicator has its unit and its direction', () => {
    const common = {
      code: 'X',
      list: 'regional',
      label: 'Libellé',
      obligation: 'Obligation',
      activities: ['MCO'],
      data: 'self-assessment',
      source: instruction('annexe 3'),
    } as const
    const built = [
      ratioOf(common, 'n', 'd', 'higher'),
      evolutionOf(common, 'Dépenses'),
      checklist(common, ['Question']),
      classOf(common),
      countOf(common, 'Séjours'),
    ]
    expect(built.map(({ kind, unit, better, bounded }) => [kind, unit, better, bounded])).toEqual([
      ['ratio', '%', 'higher', true],
      ['evolution', '%', 'lower', false],
      ['checklist', 'oui/non', 'higher', true],
      ['class', 'classe', 'higher', true],
      ['count', 'nombre', null, true],
    ])
  })
})
