import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type CivilDate, endOfMonth } from '@/lib/core/civil-date'
import { readDeadline } from '@/lib/plan/deadline-text'
import type { Recurrence } from '@/lib/plan/model'
import { occurrencesOf } from '@/lib/plan/occurrences'
import { day, deadline, period2016 } from '../../support/plan-facts'

const aDay = fc.integer({ min: 0, max: 366 * 12 }).map((days) => addDays(day('2012-01-01'), days))
const recurrence = fc.constantFrom<Recurrence>('annual', 'half_yearly', 'quarterly', 'monthly')
const months: Record<Recurrence, number> = { annual: 12, half_yearly: 6, quarterly: 3, monthly: 1 }

const bounds = fc.tuple(aDay, aDay).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
const rank = (date: CivilDate, every: number) =>
  Math.floor((Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1) / every)

describe('the occurrences of a recurring deadline', () => {
  const held = (kind: Recurrence, { from, to }: { from: CivilDate; to: CivilDate }) =>
    occurrencesOf(deadline({ recurrence: kind, from, to }), period2016)

  test('tile its bounds exactly: no gap, no overlap, nothing outside', () => {
    fc.assert(
      fc.property(recurrence, bounds, (kind, span) => {
        const list = held(kind, span)
        expect(list[0]?.from).toBe(span.from)
        expect(list.at(-1)?.to).toBe(span.to)
        for (const [index, one] of list.entries()) {
          expect(one.from !== null && one.from <= one.to).toBe(true)
          const next = list[index + 1]
          if (next) expect(next.from).toBe(addDays(one.to, 1))
        }
      }),
    )
  })
  test('are as many as the civil periods their bounds touch', () => {
    fc.assert(
      fc.property(recurrence, bounds, (kind, span) => {
        expect(held(kind, span)).toHaveLength(rank(span.to, months[kind]) - rank(span.from, months[kind]) + 1)
      }),
    )
  })
  test('end, all but the last, on the last day of a civil month', () => {
    fc.assert(
      fc.property(recurrence, bounds, (kind, span) => {
        for (const { to } of held(kind, span).slice(0, -1))
          expect(to).toBe(endOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7))))
      }),
    )
  })
})

describe('odd bounds', () => {
  const ends = (facts: Parameters<typeof deadline>[0]) =>
    occurrencesOf(deadline(facts), period2016).map((one) => one.to)

  test('from 29 February of a leap year, every year ends on its own 31 December', () => {
    expect(ends({ recurrence: 'annual', from: '2016-02-29', to: '2019-02-28' })).toEqual([
      '2016-12-31',
      '2017-12-31',
      '2018-12-31',
      '2019-02-28',
    ])
  })
  test('29 February alone is a due date in 2016 and no date at all in 2018', () => {
    expect(readDeadline('29/02/2016')).toMatchObject({ to: '2016-02-29' })
    expect(readDeadline('29/02/2018')).toMatchObject({ from: null, to: null })
  })
  test('"29/02 chaque année" is followed over the whole plan: the text gives no year to any day', () => {
    const read = readDeadline('29/02 chaque année')
    expect(read).toMatchObject({ from: null, to: null, recurrence: 'annual' })
    expect(ends({ recurrence: 'annual' })).toEqual(['2016-12-31', '2017-12-31', '2018-12-31', '2019-12-31'])
  })
  test.each([
    ['2018-03-25', 'summer time'],
    ['2018-10-28', 'winter time'],
  ])('a month cut on %s, the night of %s, loses no day', (cut) => {
    const before = ends({ recurrence: 'monthly', from: '2018-01-01', to: cut })
    const after = occurrencesOf(
      deadline({ recurrence: 'monthly', from: addDays(day(cut), 1), to: '2018-12-31' }),
      period2016,
    )
    expect(before.at(-1)).toBe(cut)
    expect(after[0]?.from).toBe(addDays(day(cut), 1))
  })
  test('a deadline that runs past the plan keeps its own bounds', () => {
    expect(ends({ recurrence: 'half_yearly', from: '2019-07-01', to: '2020-06-30' })).toEqual([
      '2019-12-31',
      '2020-06-30',
    ])
  })
})
