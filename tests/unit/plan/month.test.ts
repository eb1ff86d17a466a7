import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/civil-date'
import {
  dayWords,
  isoWeek,
  type Month,
  monthBounds,
  monthOf,
  monthWords,
  moveMonth,
  parseMonth,
  weekday,
  weeksOf,
} from '@/lib/plan/month'
import { day } from '../../support/plan-facts'

const june = '2018-06' as Month
const aDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('1990-01-01'), days))

test.each([
  ['2018-06', '2018-06'],
  ['2018-13', null],
  ['2018-6', null],
  ['2018-06-15', null],
  ['', null],
])('"%s" is the month %s', (text, month) => {
  expect(parseMonth(text)).toBe(month)
})

test.each([
  ['2018-01-01', 1],
  ['2017-01-01', 52],
  ['2016-01-03', 53],
  ['2018-12-30', 52],
  ['2018-12-31', 1],
  ['2020-12-31', 53],
  ['2018-06-15', 24],
])('%s is in ISO week %i', (date, week) => {
  expect(isoWeek(day(date))).toBe(week)
})

describe('a month of weeks', () => {
  test('June 2018 begins on a Friday and takes five weeks', () => {
    const weeks = weeksOf(june)
    expect(weeks.map(({ number }) => number)).toEqual([22, 23, 24, 25, 26])
    expect(weeks[0]?.days[0]).toBe('2018-05-28')
    expect(weeks.at(-1)?.days[6]).toBe('2018-07-01')
  })
  test('February 2016 holds its 29th', () => {
    expect(weeksOf('2016-02' as Month).flatMap(({ days }) => days)).toContain('2016-02-29')
    expect(monthBounds('2016-02' as Month).to).toBe('2016-02-29')
  })
  test('any month is whole weeks, Monday to Sunday, without gap, and holds all its days', () => {
    fc.assert(
      fc.property(aDay, (date) => {
        const days = weeksOf(monthOf(date)).flatMap((week) => week.days)
        expect(days).toContain(date)
        expect(days.length % 7).toBe(0)
        for (const [index, one] of days.entries()) {
          expect(weekday(one)).toBe((index % 7) + 1)
          if (index > 0) expect(one).toBe(addDays(days[index - 1] ?? one, 1))
        }
      }),
    )
  })
  test('the neighbours of a month cross the years', () => {
    expect(moveMonth('2018-12' as Month, 1)).toBe('2019-01')
    expect(moveMonth('2019-01' as Month, -1)).toBe('2018-12')
  })
  test('is said in French', () => {
    expect(monthWords(june)).toBe('juin 2018')
    expect(dayWords(day('2018-06-01'))).toBe('vendredi 1er juin 2018')
    expect(dayWords(day('2018-12-31'))).toBe('lundi 31 décembre 2018')
  })
})
