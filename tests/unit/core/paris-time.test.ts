import { describe, expect, test } from 'vitest'
import { civilDate, parisDate, sameParisTimeOn, startOfParisDay } from '@/lib/core/civil-date'

const june = civilDate(2018, 6, 15)

describe('the civil day in Paris', () => {
  test('ends at 23:59:59 Paris time on 31 December, when Guadeloupe is still in the afternoon', () => {
    expect(parisDate(new Date('2018-12-31T22:59:59Z'))).toBe('2018-12-31')
    expect(parisDate(new Date('2018-12-31T23:00:00Z'))).toBe('2019-01-01')
    // 19:00 in Pointe-à-Pitre (UTC-4).
    expect(parisDate(new Date('2018-12-31T19:00:00-04:00'))).toBe('2019-01-01')
    expect(parisDate(new Date('2018-12-31T18:59:00-04:00'))).toBe('2018-12-31')
  })

  test('begins two hours before UTC in summer, one in winter', () => {
    expect(startOfParisDay(june).toISOString()).toBe('2018-06-14T22:00:00.000Z')
    expect(startOfParisDay(civilDate(2018, 1, 15)).toISOString()).toBe('2018-01-14T23:00:00.000Z')
  })
})

describe('the time of day moved to a story date', () => {
  test('stays the same in Paris from winter to summer', () => {
    expect(sameParisTimeOn(june, new Date('2026-11-24T08:30:00Z')).toISOString()).toBe('2018-06-15T07:30:00.000Z')
  })

  test('stays on the story date during the last hour of a winter day', () => {
    const moved = sameParisTimeOn(june, new Date('2026-11-24T22:59:59.999Z'))
    expect(parisDate(moved)).toBe('2018-06-15')
    expect(moved.toISOString()).toBe('2018-06-15T21:59:59.999Z')
  })

  test('stays on the story date at Paris midnight, in both seasons', () => {
    expect(parisDate(sameParisTimeOn(june, new Date('2026-11-24T23:00:00Z')))).toBe('2018-06-15')
    expect(parisDate(sameParisTimeOn(civilDate(2018, 12, 31), new Date('2026-07-01T22:00:00Z')))).toBe('2018-12-31')
    expect(parisDate(sameParisTimeOn(civilDate(2018, 12, 31), new Date('2026-07-01T21:59:59Z')))).toBe('2018-12-31')
  })

  test('reads one hour later a time of day that the change to summer time skips', () => {
    const skipped = sameParisTimeOn(civilDate(2018, 3, 25), new Date('2026-11-24T01:30:00Z'))
    expect(skipped.toISOString()).toBe('2018-03-25T01:30:00.000Z')
    expect(parisDate(skipped)).toBe('2018-03-25')
  })
})
