import { expect, test } from 'vitest'
import { addDays, endOfMonth } from '@/lib/core/civil-date'
import { day } from '../../support/plan-facts'

test.each([
  [2016, 2, '2016-02-29'],
  [2018, 2, '2018-02-28'],
  [1900, 2, '1900-02-28'],
  [2000, 2, '2000-02-29'],
  [2018, 4, '2018-04-30'],
  [2018, 12, '2018-12-31'],
])('the last day of month %i-%i', (year, month, last) => {
  expect(endOfMonth(year, month)).toBe(last)
})

test.each([
  ['2016-03-01', -1, '2016-02-29'],
  ['2017-03-01', -1, '2017-02-28'],
  ['2018-12-31', 1, '2019-01-01'],
  ['2018-03-24', 2, '2018-03-26'],
  ['2018-06-15', 0, '2018-06-15'],
])('%s moved by %i days, changes of hour included', (from, days, to) => {
  expect(addDays(day(from), days)).toBe(to)
})
