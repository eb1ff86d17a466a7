import { expect, test } from 'vitest'
import { ask, computed, invalid, notComputable } from './support/ask'

const check = (number: unknown) => ask('finess.check', { number })

test.each([
  ['970100228', true, true],
  ['970100229', true, false],
  ['010000008', true, true],
  ['2A0000014', true, true],
  ['2A0000015', true, false],
  // 2B counts as 22: 22 0000012 by Luhn.
  ['2B0000012', true, true],
  ['9A0000008', true, null],
  ['1A0000014', true, null],
  ['2a0000014', false, null],
  ['97010022', false, null],
  ['9701002290', false, null],
  ['A70100229', false, null],
  ['97010022A', false, null],
  [' 970100228', false, null],
  ['970100228\n', false, null],
  ['   ', false, null],
])('%j: well formed %s, key %s', (number, wellFormed, keyValid) => {
  expect(check(number)).toEqual(computed({ wellFormed, keyValid }))
})

test('a number is text', () => {
  expect(check(970100228)).toEqual(invalid('number'))
  expect(check('')).toEqual(invalid('number'))
  expect(check(null)).toEqual(notComputable('number'))
})
