import { expect, test } from 'vitest'
import { parseFrenchDecimal } from '@/lib/core/parse/french-decimal'

test.each([
  ['1 234,56', '1234.56'],
  ['1\u202f234,56\u00a0€', '1234.56'],
  ['480000', '480000'],
  ['480000.00', '480000.00'],
  [' 12,5 ', '12.5'],
  ['2,2 %', '2.2'],
  ['2,2%', '2.2'],
  ['−1 500', '-1500'],
  ['-0,5', '-0.5'],
  ['9 999 999 999 999,99', '9999999999999.99'],
])('%s is read %s, exactly', (typed, value) => {
  expect(parseFrenchDecimal(typed)).toBe(value)
})

test.each([
  '',
  'abc',
  '1.234,56',
  '1,234.56',
  '1,2,3',
  '1 23',
  '12 34,5',
  '1e400',
  '+5',
  '1 234.56',
  '--5',
  ',5',
  '5,',
])('%s is not a number as written in French', (typed) => {
  expect(parseFrenchDecimal(typed)).toBeNull()
})
