import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notComputable, refused, value } from './support/ask'

describe('Ratio', () => {
  const ratio = (input: Record<string, unknown>, extra = {}) => ask('indicator.ratio', input, extra)

  test.each([
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    ['0', '5', '0.00'],
    [5, 5, '100.00'],
    ['0.5', '8', '6.25'],
    [1, 80_000, '0.00'],
    [1, 20_000, '0.01'],
  ])('%s / %s = %s %%', (numerator, denominator, valuePct) => {
    expect(ratio({ numerator, denominator })).toEqual(computed({ valuePct, met: null }))
  })

  test.each([
    ['higher', '33.33', true],
    ['higher', '33.34', false],
    ['lower', '33.33', false],
    ['lower', '33.34', true],
    ['higher', '33.333333333333333333333333333333333334', false],
  ])('one third, better %s, target %s: met is %s, on the exact value', (better, targetPct, met) => {
    expect(value(ratio({ numerator: 1, denominator: 3, better, targetPct }), 'met')).toBe(met)
  })

  test.each(['higher', 'lower'])('equality is met when better is %s, unless the contract says otherwise', (better) => {
    const input = { numerator: 1, denominator: 2, better, targetPct: '50.00' }
    expect(value(ratio(input), 'met')).toBe(true)
    expect(value(ratio(input, { settings: { equalityMeetsTarget: false } }), 'met')).toBe(false)
  })

  test('higher is better by default', () => {
    expect(value(ratio({ numerator: 3, denominator: 4, targetPct: '50' }), 'met')).toBe(true)
  })

  test.each([
    [{ numerator: null, denominator: 5 }, 'missing'],
    [{ numerator: 5 }, 'missing'],
    [{}, 'missing'],
    [{ numerator: null, denominator: 0 }, 'missing'],
    [{ numerator: 0, denominator: 0 }, 'zero-denominator'],
    [{ numerator: 5, denominator: '0.00' }, 'zero-denominator'],
  ])('%j: %s', (input, reason) => {
    expect(ratio(input)).toEqual(notComputable(reason))
  })

  test('a part is not above its whole, unless it is not a true rate', () => {
    const input = { numerator: '5.01', denominator: 5 }
    expect(ratio(input)).toEqual(refused('numerator-over-denominator', { maxPct: '100.00' }))
    expect(ratio({ ...input, bounded: false })).toEqual(computed({ valuePct: '100.20', met: null }))
  })

  test.each([
    [{ numerator: -1, denominator: 5 }, 'numerator'],
    [{ numerator: '-1', denominator: 5 }, 'numerator'],
    [{ numerator: 1.5, denominator: 5 }, 'numerator'],
    [{ numerator: '1e3', denominator: 5 }, 'numerator'],
    [{ numerator: 1, denominator: 9_007_199_254_740_992 }, 'denominator'],
    [{ numerator: 1, denominator: '' }, 'denominator'],
    [{ numerator: 1, denominator: 5, targetPct: 50 }, 'targetPct'],
    [{ numerator: 1, denominator: 5, better: 'up' }, 'better'],
  ])('%j is invalid', (input, name) => {
    expect(ratio(input)).toEqual(invalid(name))
  })
})

describe('Evolution', () => {
  const evolution = (input: Record<string, unknown>, extra = {}) => ask('indicator.evolution', input, extra)

  test.each([
    ['1000000', '1033000.00', '3.30', true],
    ['1000000', '1033000.01', '3.30', false],
    ['1000000', '1032999.99', '3.30', true],
    ['200', '100', '-50.00', true],
  ])('from %s to %s against 3.3 %%', (previous, current, evolutionPct, met) => {
    expect(evolution({ previous, current, maxPct: '3.3' }).result).toMatchObject({ evolutionPct, met })
  })

  test('exclusions leave both years before the division', () => {
    const input = { previous: '1000', current: '1200', previousExcluded: ['100', '100.50'], currentExcluded: [300] }
    expect(evolution(input)).toEqual(
      computed({ previousBase: '799.50', currentBase: '900.00', evolutionPct: '12.57', met: null }),
    )
  })

  test('the order of the exclusions changes nothing', () => {
    const excluded = ['1.25', '300', '0.5']
    const one = evolution({ previous: '1000', current: '1200', previousExcluded: excluded })
    expect(evolution({ previous: '1000', current: '1200', previousExcluded: [...excluded].reverse() })).toEqual(one)
  })

  test('a consumption that must not rise: nil or negative', () => {
    const ddd = (current: string) => value(evolution({ previous: '410.5', current, maxPct: '0' }), 'met')
    expect([ddd('410.4'), ddd('410.5'), ddd('410.6')]).toEqual([true, true, false])
    expect(value(evolution({ previous: '100', current: '98', maxPct: '-2' }), 'met')).toBe(true)
  })

  test.each([
    [{ previous: '0', current: '1' }, 'zero-denominator'],
    [{ previous: '100', current: '1', previousExcluded: ['60', '40'] }, 'zero-denominator'],
    [{ previous: null, current: '1' }, 'missing'],
    [{ previous: '0' }, 'missing'],
    [{ previous: '1', current: '1', currentExcluded: [null] }, 'missing'],
  ])('%j: %s', (input, reason) => {
    expect(evolution(input)).toEqual(notComputable(reason))
  })

  test.each([
    [{ previous: '1', current: '1', previousExcluded: ['1.01'] }, 'previousExcluded'],
    [{ previous: '1', current: '1', currentExcluded: ['2'] }, 'currentExcluded'],
    [{ previous: '1', current: '1', currentExcluded: '2' }, 'currentExcluded'],
    [{ previous: '1', current: '1', currentExcluded: ['-2'] }, 'currentExcluded'],
    [{ previous: '-1', current: '1' }, 'previous'],
  ])('%j is invalid', (input, name) => {
    expect(evolution(input)).toEqual(invalid(name))
  })
})
