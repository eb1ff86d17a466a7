import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ask } from './support/ask'

const cents = (max: number) => fc.integer({ min: 0, max })
const euros = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
const percent = fc
  .integer({ min: 0, max: 10_000 })
  .map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`)
const big = cents(2_000_000_000)
const amountOf = (value: unknown) => BigInt(String(value).replace('.', ''))

describe('Whatever the figures', () => {
  test('an incentive or a sanction on transports is neither negative nor above its cap', () => {
    fc.assert(
      fc.property(fc.boolean(), big, big, big, percent, (targetMet, forecast, observed, revenue, planProgressPct) => {
        const { result } = ask('transport.evaluation', {
          targetMet,
          forecastWithoutMeasures: euros(forecast),
          observedSpending: euros(observed),
          amRevenue: euros(revenue),
          planProgressPct,
        })
        for (const side of ['incentive', 'sanction']) {
          expect(amountOf(result[side])).toBeGreaterThanOrEqual(0n)
          expect(amountOf(result[side])).toBeLessThanOrEqual(amountOf(result[`${side}Cap`]))
        }
      }),
    )
  })

  test('more progress never lowers the incentive nor raises the sanction', () => {
    fc.assert(
      fc.property(big, percent, percent, fc.constantFrom('linear', 'all-or-nothing'), (money, a, b, progressScale) => {
        const [less, more] = Number(a) <= Number(b) ? [a, b] : [b, a]
        const at = (targetMet: boolean, planProgressPct: string) =>
          ask(
            'transport.evaluation',
            {
              targetMet,
              forecastWithoutMeasures: euros(money),
              observedSpending: '0',
              amRevenue: euros(money),
              planProgressPct,
            },
            { settings: { progressScale } },
          ).result
        expect(amountOf(at(true, more).incentive)).toBeGreaterThanOrEqual(amountOf(at(true, less).incentive))
        expect(amountOf(at(false, more).sanction)).toBeLessThanOrEqual(amountOf(at(false, less).sanction))
      }),
    )
  })

  test('incentive and sanction of pertinence stay within their maximum, in any order of the objectives', () => {
    const objective = fc.record({ weight: fc.integer({ min: 0, max: 100 }), levelPct: fc.option(percent) })
    fc.assert(
      fc.property(
        fc.boolean(),
        big,
        fc.array(objective, { maxLength: 8 }),
        (mainObjectiveMet, money, complementary) => {
          const input = {
            mainObjectiveMet,
            sanctionKind: 'withholding',
            incentiveMax: euros(money),
            amRevenue: euros(money),
          }
          const one = ask('pertinence.evaluation', { ...input, complementary })
          expect(ask('pertinence.evaluation', { ...input, complementary: [...complementary].reverse() })).toEqual(one)
          if (one.status !== 'computed') return
          expect(amountOf(one.result.incentive)).toBeLessThanOrEqual(BigInt(money))
          expect(amountOf(one.result.sanction) * 100n).toBeLessThanOrEqual(BigInt(money) + 50n)
          expect(amountOf(one.result.incentive) * amountOf(one.result.sanction)).toBe(0n)
        },
      ),
    )
  })

  test('a rate within the limit gives an amount within the cap, an amount above it is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), big, (hundredths, revenue) => {
        const ratePct = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
        const input = { volet: 'qualite', amRevenue: euros(revenue) }
        const { result } = ask('sanction.financial', { ...input, ratePct })
        expect(amountOf(result.amount)).toBeLessThanOrEqual(amountOf(result.cap))
        const above = ask('sanction.financial', { ...input, amount: euros(Number(amountOf(result.cap)) + 1) })
        expect(above.reasons).toEqual(['over-cap'])
      }),
    )
  })

  test('the total of a grid is the sum of its lines, whatever their order', () => {
    const line = fc.record({
      volet: fc.constantFrom('socle', 'transports', 'pertinence', 'qualite'),
      cents: fc.integer({ min: -1e9, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const written = lines.map(({ volet, cents: value }) => ({
          volet,
          amount: `${value < 0 ? '-' : ''}${euros(Math.abs(value))}`,
        }))
        const { result } = ask('grid.total', { lines: written })
        expect(amountOf(result.total)).toBe(BigInt(lines.reduce((sum, one) => sum + one.cents, 0)))
        expect(amountOf(result.sanctionTotal)).toBe(
          BigInt(lines.reduce((sum, one) => sum + Math.max(0, -one.cents), 0)),
        )
        expect(ask('grid.total', { lines: [...written].reverse() }).result).toEqual(result)
      }),
    )
  })

  test('a weighted grid lies between its lowest and highest levels, and shares of a whole change nothing', () => {
    const line = fc.record({ weight: fc.integer({ min: 1, max: 100 }), level: fc.integer({ min: 0, max: 100 }) })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const grid = (factor: number) =>
          ask('grid.weighted', {
            lines: lines.map(({ weight, level }, rank) => ({
              code: `c${rank}`,
              weight: weight * factor,
              levelPct: String(level),
              state: 'computed',
            })),
          }).result
        const levels = lines.map((one) => one.level)
        expect(Number(grid(1).resultPct)).toBeGreaterThanOrEqual(Math.min(...levels))
        expect(Number(grid(1).resultPct)).toBeLessThanOrEqual(Math.max(...levels))
        expect(grid(7)).toEqual(grid(1))
      }),
    )
  })

  test('targeting by evolution is the exact comparison of integers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        (previous, current) => {
          const { result } = ask('transport.targeting', { previousSpending: euros(previous), spending: euros(current) })
          const grounds = [
            ...(current * 1000 > previous * 1022 ? ['evolution'] : []),
            ...(current > 50_000_000 ? ['amount'] : []),
          ]
          expect(result.grounds).toEqual(grounds)
        },
      ),
    )
  })

  test('near the threshold as well, where a float is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), fc.constantFrom(-1, 0, 1), (thousands, gap) => {
        const { result } = ask('transport.targeting', {
          previousSpending: euros(thousands * 1000),
          spending: euros(thousands * 1022 + gap),
        })
        expect(result.grounds).toEqual(gap > 0 ? ['evolution'] : [])
      }),
    )
  })
})
