import { describe, expect, test } from 'vitest'
import { followOccurrences, occurrencesOf } from '@/lib/plan/occurrences'
import { day, deadline, done, period2016 } from '../../support/plan-facts'

const spans = (facts: Parameters<typeof deadline>[0]) =>
  occurrencesOf(deadline(facts), period2016).map((one) => `${one.from ?? ''}/${one.to}`)

describe('a deadline that does not come back', () => {
  test('a due date falls due once and begins on no day', () => {
    expect(spans({ to: '2018-06-30' })).toEqual(['/2018-06-30'])
  })
  test('a period falls due once, on its last day', () => {
    expect(spans({ from: '2016-01-01', to: '2019-12-31' })).toEqual(['2016-01-01/2019-12-31'])
  })
  test('one single day is a period', () => {
    expect(spans({ from: '2018-06-15', to: '2018-06-15' })).toEqual(['2018-06-15/2018-06-15'])
  })
  test.each([
    ['a text without date', {}],
    ['a beginning without end', { from: '2018-01-01' }],
    ['bounds the wrong way round', { from: '2018-02-01', to: '2018-01-31' }],
  ])('%s never falls due', (_, facts) => {
    expect(spans(facts)).toEqual([])
  })
})

describe('a deadline that comes back', () => {
  test('every year of its bounds', () => {
    expect(spans({ recurrence: 'annual', from: '2017-01-01', to: '2019-12-31' })).toEqual([
      '2017-01-01/2017-12-31',
      '2018-01-01/2018-12-31',
      '2019-01-01/2019-12-31',
    ])
  })
  test('every half-year', () => {
    expect(spans({ recurrence: 'half_yearly', from: '2017-01-01', to: '2017-12-31' })).toEqual([
      '2017-01-01/2017-06-30',
      '2017-07-01/2017-12-31',
    ])
  })
  test('every quarter', () => {
    expect(spans({ recurrence: 'quarterly', from: '2018-01-01', to: '2018-12-31' })).toEqual([
      '2018-01-01/2018-03-31',
      '2018-04-01/2018-06-30',
      '2018-07-01/2018-09-30',
      '2018-10-01/2018-12-31',
    ])
  })
  test('every month, February of a leap year ending on the 29th', () => {
    expect(spans({ recurrence: 'monthly', from: '2016-01-01', to: '2016-03-31' })).toEqual([
      '2016-01-01/2016-01-31',
      '2016-02-01/2016-02-29',
      '2016-03-01/2016-03-31',
    ])
    expect(spans({ recurrence: 'monthly', from: '2018-02-01', to: '2018-02-28' })).toEqual(['2018-02-01/2018-02-28'])
  })
  test('over the whole plan when the text gives no year', () => {
    expect(spans({ recurrence: 'annual' })).toEqual([
      '2016-01-01/2016-12-31',
      '2017-01-01/2017-12-31',
      '2018-01-01/2018-12-31',
      '2019-01-01/2019-12-31',
    ])
    expect(spans({ recurrence: 'monthly' })).toHaveLength(48)
    expect(spans({ recurrence: 'quarterly' })).toHaveLength(16)
    expect(spans({ recurrence: 'half_yearly' })).toHaveLength(8)
  })
  test('cut at bounds that fall inside a civil period', () => {
    expect(spans({ recurrence: 'annual', from: '2016-10-01', to: '2018-06-30' })).toEqual([
      '2016-10-01/2016-12-31',
      '2017-01-01/2017-12-31',
      '2018-01-01/2018-06-30',
    ])
    expect(spans({ recurrence: 'quarterly', from: '2017-02-15', to: '2017-04-01' })).toEqual([
      '2017-02-15/2017-03-31',
      '2017-04-01/2017-04-01',
    ])
  })
  test('an end alone runs from the beginning of the plan', () => {
    expect(spans({ recurrence: 'annual', to: '2017-12-31' })).toEqual([
      '2016-01-01/2016-12-31',
      '2017-01-01/2017-12-31',
    ])
  })
  test('bounds the wrong way round never fall due', () => {
    expect(spans({ recurrence: 'monthly', from: '2019-01-01', to: '2018-12-31' })).toEqual([])
  })
})

describe('what people said of an occurrence', () => {
  const yearly = deadline({ position: 2, recurrence: 'annual', from: '2017-01-01', to: '2018-12-31' })

  test('stands on the occurrence that ends that day, of that deadline only', () => {
    const said = [done('2017-12-31', 2, '2018-01-10'), done('2018-12-31', 1)]
    expect(followOccurrences(yearly, period2016, said).map((one) => one.done)).toEqual([
      { on: day('2018-01-10'), proof: null },
      null,
    ])
  })
  test('about a day that is no occurrence any more is left out', () => {
    expect(followOccurrences(yearly, period2016, [done('2017-06-30', 2)]).map((one) => one.done)).toEqual([null, null])
  })
})
