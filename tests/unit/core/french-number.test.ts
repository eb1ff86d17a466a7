import { describe, expect, it } from 'vitest'
import { parseFrenchNumber } from '@/lib/core/parse/french-number'
import { monthNumber } from '@/lib/core/parse/month-name'

describe('French numbers', () => {
  it.each([
    ['3,5', 3.5],
    ['1 234,56', 1234.56],
    ['1\u202f234\u00a0567', 1234567],
    ['+3', 3],
    ['−0,5', -0.5],
    ['0', 0],
    ['12.5', 12.5],
  ])('reads %j', (text, value) => expect(parseFrenchNumber(text)).toBe(value))

  it.each(['', '1 23', '1,2,3', 'douze', '1e3', '12 %', '=1+1'])('refuses %j', (text) =>
    expect(parseFrenchNumber(text)).toBeNull(),
  )
})

describe('French months', () => {
  it.each([
    ['Févr.', 2],
    ['FEVRIER', 2],
    ['août', 8],
    ['Juill.', 7],
    ['juin', 6],
    ['Sept.', 9],
    ['déc', 12],
  ])('reads %s', (word, number) => expect(monthNumber(word)).toBe(number))

  it('refuses what is not a month', () => expect(monthNumber('marsouin')).toBeNull())
})
