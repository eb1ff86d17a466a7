import { describe, expect, test } from 'vitest'
import { answer } from '@/lib/caqes/simulation'
import { ask, computed, invalid, notComputable, refused } from './support/ask'

const period = (input: Record<string, unknown>, extra = {}) => ask('contract.period', input, extra)
const span = (startsOn: string | null, endsOn: string | null, effectiveEndsOn: string | null) =>
  computed({ startsOn, endsOn, effectiveEndsOn })

describe('Period of a contract', () => {
  test.each([
    ['2017-12-31', 1, '2018-01-01', '2018-12-31'],
    ['2018-01-01', 1, '2019-01-01', '2019-12-31'],
    ['2018-09-20', 5, '2019-01-01', '2023-12-31'],
    ['2019-02-28', '2', '2020-01-01', '2021-12-31'],
  ])('signed on %s for %s year(s)', (signedOn, years, start, end) => {
    expect(period({ kind: 'contract', volet: 'transports', signedOn, years })).toEqual(span(start, end, end))
  })

  test.each([0, 6, '0', 100])('%s years are refused for an additional volet', (years) => {
    const input = { kind: 'contract', volet: 'qualite', signedOn: '2018-06-01', years }
    expect(period(input)).toEqual(refused('duration', { minYears: 1, maxYears: 5 }))
    expect(period({ ...input, kind: 'avenant' }).reasons).toEqual(['duration'])
    expect(period({ ...input, kind: 'volet-renewal' }).reasons).toEqual(['duration'])
    expect(period({ ...input, volet: 'socle' }).status).toBe('computed')
  })

  test('the socle has no end, whatever the years', () => {
    const input = { kind: 'contract', volet: 'socle', signedOn: '2017-11-02' }
    expect(period(input)).toEqual(span('2018-01-01', null, null))
    expect(period({ ...input, years: 9 })).toEqual(span('2018-01-01', null, null))
    expect(period({ ...input, kind: 'avenant', currentEndsOn: '2019-12-31' })).toEqual(span('2018-01-01', null, null))
  })

  test('who is not subject to the obligation of 2022 ends with 2021', () => {
    const freed = { subjectTo2022Obligation: false, kind: 'contract', signedOn: '2019-06-01' }
    expect(period({ ...freed, volet: 'transports', years: 5 })).toEqual(span('2020-01-01', '2024-12-31', '2021-12-31'))
    expect(period({ ...freed, volet: 'transports', years: 2 })).toEqual(span('2020-01-01', '2021-12-31', '2021-12-31'))
    expect(period({ ...freed, volet: 'transports', years: 1 })).toEqual(span('2020-01-01', '2020-12-31', '2020-12-31'))
    expect(period({ ...freed, volet: 'socle' })).toEqual(span('2020-01-01', null, '2021-12-31'))
  })

  test.each([
    ['2020-12-31', 'computed'],
    ['2021-01-01', 'refused'],
    ['2022-03-01', 'refused'],
  ])('signed on %s without the obligation of 2022: %s', (signedOn, status) => {
    const input = { kind: 'contract', volet: 'transports', signedOn, years: 1, subjectTo2022Obligation: false }
    expect(period(input)).toMatchObject({ status, reasons: status === 'refused' ? ['lapsed'] : [] })
  })

  test('an avenant without duration keeps the end of its contract', () => {
    const avenant = { kind: 'avenant', volet: 'transports', signedOn: '2018-09-20' }
    expect(period({ ...avenant, currentEndsOn: '2020-06-30' })).toEqual(span('2019-01-01', '2020-06-30', '2020-06-30'))
    expect(period({ ...avenant, currentEndsOn: '2018-12-31' })).toEqual(
      refused('lapsed', { effectiveEndsOn: '2018-12-31' }),
    )
    expect(period({ ...avenant, currentEndsOn: '2019-01-01' })).toEqual(span('2019-01-01', '2019-01-01', '2019-01-01'))
    expect(period(avenant)).toEqual(notComputable('currentEndsOn'))
    expect(period({ ...avenant, years: 2, currentEndsOn: '2019-12-31' })).toEqual(
      span('2019-01-01', '2020-12-31', '2020-12-31'),
    )
  })

  test('a renewal follows the current volet without overlap', () => {
    const renewal = { kind: 'volet-renewal', volet: 'pertinence', signedOn: '2018-09-20', years: 2 }
    expect(period({ ...renewal, currentEndsOn: '2018-12-31' })).toEqual(span('2019-01-01', '2020-12-31', '2020-12-31'))
    expect(period({ ...renewal, currentEndsOn: '2019-12-31' })).toEqual(span('2020-01-01', '2021-12-31', '2021-12-31'))
    expect(period({ ...renewal, currentEndsOn: '2017-12-31' })).toEqual(span('2019-01-01', '2020-12-31', '2020-12-31'))
    const overlapping = { settings: { renewalStart: 'next-january' } }
    expect(period({ ...renewal, currentEndsOn: '2019-12-31' }, overlapping)).toEqual(
      span('2019-01-01', '2020-12-31', '2020-12-31'),
    )
    expect(period(renewal)).toEqual(notComputable('currentEndsOn'))
  })

  test('a termination takes effect at the end of the year of signature', () => {
    const termination = { kind: 'volet-termination', volet: 'transports', signedOn: '2018-02-01' }
    expect(period(termination)).toEqual(span(null, '2018-12-31', '2018-12-31'))
    expect(period({ ...termination, years: 9 })).toEqual(span(null, '2018-12-31', '2018-12-31'))
    expect(period({ ...termination, signedOn: '2018-12-31' })).toEqual(span(null, '2018-12-31', '2018-12-31'))
  })

  test.each([
    [{}, ['kind', 'volet', 'signedOn']],
    [{ kind: 'contract', volet: 'transports', signedOn: '2018-01-01' }, ['years']],
    [{ kind: 'volet-renewal', volet: 'transports' }, ['signedOn', 'years', 'currentEndsOn']],
    [{ kind: 'volet-termination' }, ['signedOn']],
    [{ kind: 'contract', years: 9 }, ['volet', 'signedOn']],
  ])('%j lacks %j', (input, missing) => {
    expect(period(input)).toEqual(notComputable(...missing))
  })

  test('malformed durations', () => {
    const input = { kind: 'contract', volet: 'transports', signedOn: '2018-01-01' }
    for (const years of [-1, 1.5, '2.5', 'deux', '']) expect(period({ ...input, years })).toEqual(invalid('years'))
  })

  test('from 2022 the answer is provisional', () => {
    const input = { kind: 'contract', volet: 'transports', years: 2 }
    const provisional = (signedOn: string) =>
      answer({ rule: 'contract.period', input: { ...input, signedOn } }).provisional
    expect(provisional('2021-12-31')).toBe(false)
    expect(provisional('2022-01-01')).toBe(true)
  })
})
