import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, parseAmount, percentOf, shareOf, toCents } from '@/lib/core/money'
import { formatCents, formatPercent, formatQuantity } from '@/lib/core/number-text'
import {
  add,
  compare,
  divide,
  fromPercent,
  multiply,
  parseDecimal,
  type Ratio,
  ratio,
  roundHalfAway,
  subtract,
  toFixed,
  toPercent,
} from '@/lib/core/ratio'

/** Reads a decimal as one whole number of 10^-20: another road than fractions. */
const scale = 20
function scaled(text: string): bigint {
  const sign = text.startsWith('-') ? -1n : 1n
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.')
  return sign * BigInt(whole + decimals.padEnd(scale, '0'))
}

const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fc.integer({ min: 0, max: 9 }),
    fc.bigInt({ min: 0n, max: 999_999_999n }),
  )
  .map(([negative, whole, places, rest]) => {
    const decimals = String(rest).padStart(9, '0').slice(0, places)
    return `${negative ? '-' : ''}${whole}${places > 0 ? `.${decimals}` : ''}`
  })

const of = (text: string): Ratio => {
  const read = parseDecimal(text)
  if (!read) throw new Error(`not a decimal: ${text}`)
  return read
}

describe('Exact fractions, against whole numbers', () => {
  const same = (value: Ratio, expected: bigint) => expect(value.n * 10n ** BigInt(scale)).toBe(expected * value.d)

  test('sum, difference, order', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        same(add(of(a), of(b)), scaled(a) + scaled(b))
        same(subtract(of(a), of(b)), scaled(a) - scaled(b))
        expect(compare(of(a), of(b))).toBe(scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0)
      }),
    )
  })

  test('a sum of thirds and halves too', () => {
    expect(compare(add(ratio(1n, 3n), ratio(1n, 2n)), ratio(5n, 6n))).toBe(0)
    expect(compare(add(ratio(1n, 6n), ratio(1n, 2n)), ratio(2n, 3n))).toBe(0)
    expect(compare(add(ratio(1n, 2n), ratio(1n, 6n)), ratio(2n, 3n))).toBe(0)
  })

  test('product and quotient undo each other', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        if (of(b).n === 0n) return
        expect(compare(divide(multiply(of(a), of(b)), of(b)), of(a))).toBe(0)
        expect(divide(of(a), of(b)).d > 0n).toBe(true)
      }),
    )
  })

  test('rounding to two decimals is half away from zero', () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const value = scaled(text)
        const unit = 10n ** BigInt(scale - 2)
        const magnitude = value < 0n ? -value : value
        const cents = magnitude / unit + (2n * (magnitude % unit) >= unit ? 1n : 0n)
        const digits = String(cents).padStart(3, '0')
        const expected = `${value < 0n && cents > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
        expect(toFixed(of(text), 2)).toBe(expected)
      }),
    )
  })

  test.each([
    ['0.005', '0.01'],
    ['-0.005', '-0.01'],
    ['0.0049', '0.00'],
    ['-0.0049', '0.00'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['-1', '-1.00'],
  ])('%s is shown %s', (text, shown) => expect(toFixed(of(text), 2)).toBe(shown))

  test('without decimals, and to the nearest whole', () => {
    expect(toFixed(of('2.5'), 0)).toBe('3')
    expect([roundHalfAway(of('-2.5')), roundHalfAway(of('2.4'))]).toEqual([-3n, 2n])
  })

  test('percent and share of one', () => {
    expect(compare(fromPercent(of('2.2')), of('0.022'))).toBe(0)
    expect(compare(toPercent(of('0.022')), of('2.2'))).toBe(0)
  })

  test('nothing is divided by zero, the sign stays above', () => {
    expect(() => divide(of('1'), of('0.00'))).toThrow(RangeError)
    expect(ratio(1n, -2n)).toEqual({ n: -1n, d: 2n })
  })

  test.each(['', '.5', '1.', '+1', '1e3', '1,5', ' 1', '--1', 'NaN', 'Infinity'])('%j is no decimal', (text) =>
    expect(parseDecimal(text)).toBeNull(),
  )
})

describe('Amounts', () => {
  test.each([
    ['0', 0n],
    ['1234.5', 123450n],
    ['1234.56', 123456n],
    ['-0.05', -5n],
    ['-0.5', -50n],
    ['-0.00', 0n],
    ['0001.10', 110n],
    ['9999999999999.99', 999999999999999n],
  ])('reads %s', (text, cents) => expect(parseAmount(text)).toBe(cents))

  test.each(['', '1.234', '10000000000000', '1e3', '1 000', '1,5', '.5', '5.', '−1'])('%j is no amount', (text) =>
    expect(parseAmount(text)).toBeNull(),
  )

  test('writes what it reads', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (cents) => {
        expect(parseAmount(amountText(cents))).toBe(cents)
      }),
    )
    expect([amountText(0n), amountText(-5n), amountText(7n), amountText(123456n)]).toEqual([
      '0.00',
      '-0.05',
      '0.07',
      '1234.56',
    ])
  })

  test('a share is exact until it is rounded once', () => {
    expect(toCents(percentOf(35050n, of('1')))).toBe(351n)
    expect(toCents(percentOf(35049n, of('1')))).toBe(350n)
    expect(toCents(shareOf(100n, ratio(1n, 3n)))).toBe(33n)
    expect(toCents(multiply(percentOf(5n, of('30')), of('0.33')))).toBe(0n)
  })
})

describe('French figures', () => {
  test.each([
    [0n, '0,00\u00a0€'],
    [123_456_789n, '1\u202f234\u202f567,89\u00a0€'],
    [-100_000n, '−1\u202f000,00\u00a0€'],
  ])('%s cents', (cents, text) => expect(formatCents(cents)).toBe(text))

  test('percentages and quantities', () => {
    expect(formatPercent(of('2.2'))).toBe('2,20\u00a0%')
    expect(formatPercent(of('-1234.567'))).toBe('−1\u202f234,57\u00a0%')
    expect([formatQuantity(of('1200')), formatQuantity(of('12.5')), formatQuantity(of('0.10'))]).toEqual([
      '1\u202f200',
      '12,5',
      '0,1',
    ])
  })
})
