import { describe, expect, test } from 'vitest'
import { addMonths, easterSunday, isWorkingDay, nationalHolidays, nextWorkingDay } from '@/lib/caqes/calendar'
import { priorContractEnd } from '@/lib/caqes/prior-contracts'
import { day } from '../support/plan-facts'

describe('Calendar of the delays', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2017, '2017-04-16'],
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2022, '2022-04-17'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter %i', (year, date) => expect(easterSunday(year)).toBe(date))

  test('the eleven national holidays of 2019, in order', () => {
    expect(nationalHolidays(2019)).toEqual([
      '2019-01-01',
      '2019-04-22',
      '2019-05-01',
      '2019-05-08',
      '2019-05-30',
      '2019-06-10',
      '2019-07-14',
      '2019-08-15',
      '2019-11-01',
      '2019-11-11',
      '2019-12-25',
    ])
  })

  test('eleven days as well in 2008, when Ascension fell on 1 May', () => {
    expect(nationalHolidays(2008)).toHaveLength(11)
    expect(new Set(nationalHolidays(2008))).toContain('2008-05-01')
  })

  test.each([
    ['2018-05-11', true],
    ['2018-05-12', false],
    ['2018-05-13', false],
    ['2018-05-10', false],
    ['2018-05-21', false],
    ['2018-12-26', true],
    ['2018-03-30', true],
  ])('%s is a working day: %s', (date, working) => expect(isWorkingDay(day(date))).toBe(working))

  test.each([
    ['2018-05-12', '2018-05-14'],
    ['2021-12-31', '2021-12-31'],
    ['2022-01-01', '2022-01-03'],
    ['2019-06-08', '2019-06-11'],
    ['2020-05-08', '2020-05-11'],
  ])('from %s the next working day is %s', (from, to) => expect(nextWorkingDay(day(from))).toBe(to))

  test.each([
    ['2019-12-31', 2, '2020-02-29'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2018-10-31', 1, '2018-11-30'],
    ['2018-11-30', 1, '2018-12-30'],
    ['2018-12-01', 1, '2019-01-01'],
    ['2018-12-31', 12, '2019-12-31'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2018-05-15', 0, '2018-05-15'],
  ])('%s and %i months', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))

  test.each([
    ['2016-06-30', '2016-06-30'],
    ['2017-12-31', '2017-12-31'],
    ['2018-01-01', '2017-12-31'],
    ['2020-12-31', '2017-12-31'],
  ])('a contract before the CAQES that ran to %s ended on %s', (contractual, end) =>
    expect(priorContractEnd(day(contractual))).toBe(end),
  )
})
