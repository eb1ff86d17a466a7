import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, type Hex, parseHex } from '@/lib/core/colour'
import { accentOf, accentRefusal, accentStyle, contrastWords } from '@/lib/settings/accent'

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((n): Hex => `#${n.toString(16).padStart(6, '0')}`)

describe('A colour is read as people write it', () => {
  test.each([
    ['#1C4587', '#1c4587'],
    ['1c4587', '#1c4587'],
    [' #ffffff ', '#ffffff'],
    ['#fff', null],
    ['rouge', null],
    ['#1c4587;}', null],
    ['', null],
  ])('%s', (typed, read) => expect(parseHex(typed)).toBe(read))
})

describe('The contrast is the one of WCAG', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.47],
    ['#ff0000', '#ffffff', 3.99],
  ] as const)('%s on %s', (one, other, expected) => {
    expect(Math.floor(contrast(one, other) * 100) / 100).toBe(expected)
    expect(contrast(one, other)).toBe(contrast(other, one))
  })
})

describe('An accent must be readable', () => {
  test.each([
    ['#1c4587', null],
    ['#767676', null],
    ['#777777', '#6d6d6d'],
    ['#ffcc00', '#856a00'],
  ] as const)('%s on white is accepted or answered with a darker one', (colour, instead) => {
    expect(accentRefusal(colour)?.instead ?? null).toBe(instead)
  })

  test('the colour proposed instead is accepted, whatever was asked', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const refusal = accentRefusal(colour)
        if (refusal) expect(accentRefusal(refusal.instead)).toBeNull()
      }),
    )
  })

  test('every ink made from any colour reads on its grounds, in light and in dark', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { ink, inkQuiet, onInk } = accentOf(colour)
        for (const ground of ['#ffffff', '#f5f7f9', inkQuiet.light] as const)
          expect(contrast(ink.light, ground)).toBeGreaterThanOrEqual(4.5)
        for (const ground of ['#171e26', '#10151b', inkQuiet.dark] as const)
          expect(contrast(ink.dark, ground)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(onInk.light, ink.light)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(onInk.dark, ink.dark)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('a limit not reached is not written as reached', () => {
    expect(contrastWords(4.4999)).toBe('4,49\u00a0pour\u00a01')
  })

  test('the style replaces the four inks and holds nothing but colours', () => {
    expect(accentStyle(accentOf('#0b6270'))).toMatch(
      /^:root\{(--(ink|ink-strong|ink-quiet|on-ink):light-dark\(#[0-9a-f]{6},#[0-9a-f]{6}\);?){4}\}$/,
    )
  })
})
