import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CivilDate } from '@/lib/core/civil-date'
import {
  columnsOf,
  endFraction,
  middleFraction,
  startFraction,
  type TimelineScale,
  timelineScaleNames,
} from '@/lib/plan/timeline-scale'
import { day, period2016 } from '@/tests/support/plan-facts'

/** 2016 is a leap year: the plan holds 1 461 days. */
const days = 1461
/** Places are kept to the ten-thousandth. */
const kept = (value: number) => Math.round(value * 10_000) / 10_000
const ofDays = (count: number) => kept(count / days)

describe('the columns of the scale', () => {
  test.each<[TimelineScale, number, string[], string[]]>([
    ['years', 4, ['2016', '2017', '2018', '2019'], ['2016', '2017', '2018', '2019']],
    ['half-years', 8, ['1er sem.', '2e sem.'], ['1er semestre 2016', '2e semestre 2016']],
    ['months', 48, ['janv.', 'févr.', 'mars'], ['janvier 2016', 'février 2016', 'mars 2016']],
  ])('%s: %i of them, named', (scale, count, labels, names) => {
    const columns = columnsOf(period2016, scale)
    expect(columns).toHaveLength(count)
    expect(columns.slice(0, labels.length).map((column) => column.label)).toEqual(labels)
    expect(columns.slice(0, names.length).map((column) => column.name)).toEqual(names)
  })
  test.each(timelineScaleNames)('%s: they follow one another and fill the period', (scale) => {
    const columns = columnsOf(period2016, scale)
    expect(columns[0]?.left).toBe(0)
    for (const [index, column] of columns.entries())
      expect(kept(column.left + column.width)).toBe(columns[index + 1]?.left ?? 1)
  })
  test('a year is as wide as its days: the leap one a little more', () => {
    const [leap, plain] = columnsOf(period2016, 'years')
    expect(leap?.width).toBe(ofDays(366))
    expect(plain?.width).toBe(ofDays(365))
    const months = columnsOf(period2016, 'months')
    expect(months[1]?.width).toBeGreaterThan(months[13]?.width ?? 1)
  })
})

describe('where a day stands', () => {
  test.each([
    ['2016-01-01', 0, 1],
    ['2016-02-28', 58, 59],
    ['2016-02-29', 59, 60],
    ['2016-03-01', 60, 61],
    ['2016-06-30', 181, 182],
    ['2016-07-01', 182, 183],
    ['2016-12-31', 365, 366],
    ['2017-01-01', 366, 367],
    ['2019-12-31', 1460, 1461],
  ])('%s begins after %i days and ends after %i', (date, before, after) => {
    expect(startFraction(period2016, day(date))).toBe(ofDays(before))
    expect(endFraction(period2016, day(date))).toBe(ofDays(after))
  })
  test.each(['years', 'half-years', 'months'] as const)(
    'the end of a column is the end of its last day: %s',
    (scale) => {
      const second = columnsOf(period2016, scale)[1]
      const last = { years: '2016-12-31', 'half-years': '2016-06-30', months: '2016-01-31' }[scale]
      expect(endFraction(period2016, day(last))).toBe(second?.left)
    },
  )
  test('outside the plan: brought back to its bounds, and no line of today', () => {
    expect(startFraction(period2016, day('2015-12-31'))).toBe(0)
    expect(endFraction(period2016, day('2020-01-01'))).toBe(1)
    expect(middleFraction(period2016, day('2015-12-31'))).toBeNull()
    expect(middleFraction(period2016, day('2020-01-01'))).toBeNull()
    expect(middleFraction(period2016, day('2016-01-01'))).toBe(ofDays(0.5))
  })
  const dates = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as CivilDate)
  test('never leaves 0 to 1, and keeps the order of days', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        const places = [startFraction(period2016, first), endFraction(period2016, second)]
        expect(places[0]).toBeGreaterThanOrEqual(0)
        expect(places[1]).toBeLessThanOrEqual(1)
        expect(places[0]).toBeLessThanOrEqual(places[1] ?? 0)
        expect(startFraction(period2016, first)).toBeLessThanOrEqual(startFraction(period2016, second))
      }),
    )
  })
})
