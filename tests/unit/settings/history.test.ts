import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/core/civil-date'
import { inForce, nextChange, periods } from '@/lib/settings/history'
import { day } from '@/tests/support/plan-facts'

const row = (id: number, from: string, value: string) => ({ id: String(id), from: day(from), value })

const rows = [
  row(1, '2018-01-01', 'A'),
  row(2, '2018-07-01', 'B'),
  // Recorded last, dated between the two.
  row(3, '2018-03-01', 'C'),
  // The same day as another, recorded later: takes its place.
  row(10, '2018-07-01', 'D'),
]

describe('The value of a setting on a day', () => {
  test.each([
    ['2017-12-31', null],
    ['2018-01-01', 'A'],
    ['2018-02-28', 'A'],
    ['2018-03-01', 'C'],
    ['2018-06-30', 'C'],
    ['2018-07-01', 'D'],
    ['2030-01-01', 'D'],
  ])('on %s is %s', (on, value) => expect(inForce(rows, day(on))?.value ?? null).toBe(value))

  test.each([
    ['2017-12-31', 'A'],
    ['2018-01-01', 'C'],
    ['2018-03-01', 'D'],
    ['2018-07-01', null],
  ])('changes after %s to %s', (on, value) => expect(nextChange(rows, day(on))?.value ?? null).toBe(value))

  test('no row, no value', () => {
    expect(inForce([], day('2018-01-01'))).toBeNull()
    expect(nextChange([], day('2018-01-01'))).toBeNull()
    expect(periods([])).toEqual([])
  })
})

test('the history gives each row the days it holds, and says which one another replaced', () => {
  expect(periods(rows).map(({ row: { value }, from, to, replaced }) => [value, from, to, replaced])).toEqual([
    ['D', '2018-07-01', null, false],
    ['B', '2018-07-01', null, true],
    ['C', '2018-03-01', '2018-06-30', false],
    ['A', '2018-01-01', '2018-02-28', false],
  ])
})

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day('2014-01-01'), days))
const anyRows = fc
  .array(fc.record({ from: anyDay, value: fc.string() }), { maxLength: 12 })
  .map((list) => list.map((one, index) => ({ id: String(index + 1), ...one })))

describe('Whatever the history', () => {
  test('the value of a day never depends on what begins after it', () => {
    fc.assert(
      fc.property(anyRows, anyDay, (all, on) => {
        expect(inForce(all, on)).toEqual(
          inForce(
            all.filter((one) => one.from <= on),
            on,
          ),
        )
      }),
    )
  })

  test('the order rows are read in changes nothing', () => {
    fc.assert(
      fc.property(anyRows, anyDay, (all, on) => {
        expect(inForce(all.toReversed(), on)).toEqual(inForce(all, on))
      }),
    )
  })

  test('the periods and the value of a day agree', () => {
    fc.assert(
      fc.property(anyRows, anyDay, (all, on) => {
        const holding = periods(all).filter((p) => !p.replaced && p.from <= on && (p.to === null || on <= p.to))
        expect(holding.map((p) => p.row)).toEqual([inForce(all, on)].filter((one) => one !== null))
      }),
    )
  })
})
