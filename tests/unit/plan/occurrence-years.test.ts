import { describe, expect, test } from 'vitest'
import type { Recurrence } from '@/lib/plan/model'
import { byYear, columnOf, columnsOf, countWords, toActOn } from '@/lib/plan/occurrence-years'
import { followOccurrences } from '@/lib/plan/occurrences'
import { day, deadline, done, period2016 } from '../../support/plan-facts'

function read(today: string, recurrence: Recurrence = 'monthly', words = [done('2016-01-31'), done('2016-02-29')]) {
  const own = deadline({ recurrence })
  const occurrences = followOccurrences(own, period2016, words)
  return { occurrences, context: { deadline: { ...own, occurrences }, said: null, today: day(today) } }
}

describe('48 months of a plan', () => {
  test('stand in four years of twelve columns', () => {
    const { occurrences } = read('2016-05-10')
    expect(byYear(occurrences).map(({ year, occurrences: held }) => [year, held.length])).toEqual([
      ['2016', 12],
      ['2017', 12],
      ['2018', 12],
      ['2019', 12],
    ])
  })
  test('show first the late ones, then the one under way', () => {
    const { occurrences, context } = read('2016-05-10')
    expect(toActOn(occurrences, context).map((one) => one.to)).toEqual(['2016-03-31', '2016-04-30', '2016-05-31'])
  })
  test('never more than six, the oldest late ones first', () => {
    const { occurrences, context } = read('2018-06-15')
    expect(toActOn(occurrences, context)).toHaveLength(6)
    expect(toActOn(occurrences, context)[0]?.to).toBe('2016-03-31')
  })
  test('show the next one to begin when none is under way', () => {
    const { occurrences, context } = read('2015-12-31', 'monthly', [])
    expect(toActOn(occurrences, context).map((one) => one.to)).toEqual(['2016-01-31'])
  })
  test('are counted in words, late ones first', () => {
    const { occurrences, context } = read('2016-05-10')
    expect(countWords(occurrences, context)).toBe('2 en retard, 1 en cours, 2 faites, 43 à venir')
  })
})

test.each([
  ['monthly', '2018-12-31', 11],
  ['monthly', '2018-01-15', 0],
  ['quarterly', '2018-03-31', 0],
  ['quarterly', '2018-10-01', 3],
  ['half_yearly', '2018-06-30', 0],
  ['half_yearly', '2018-07-01', 1],
] as const)('a %s occurrence ending on %s stands in column %i', (recurrence, end, column) => {
  expect(columnOf(day(end), columnsOf(recurrence).length)).toBe(column)
})

test('what comes back each year, or never, has no strip', () => {
  expect(columnsOf('annual')).toEqual([])
  expect(columnsOf(null)).toEqual([])
})
