import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridWeighted } from '@/lib/caqes/grid-weighted'
import { usualDay } from '@/lib/caqes/regimes'
import { rules } from '@/lib/caqes/registry'
import { usualSettings } from '@/lib/caqes/settings'
import { transportEvaluation } from '@/lib/caqes/transport-evaluation'
import { transportTargeting } from '@/lib/caqes/transport-targeting'
import { evaluate } from '@/lib/rules/evaluate'
import { recordingTracer } from '@/lib/rules/trace'
import { ask, computed } from './support/ask'

/*
 * The same law a second time, written otherwise: whole numbers of JavaScript, hundredths of a percent, no fraction.
 * Everything stays under 2^53, so that each product is exact.
 */
const half = (numerator: number, denominator: number) => Math.floor((2 * numerator + denominator) / (2 * denominator))
const written = (hundredths: number) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

/** Cents of `base` × rate (hundredths of a percent) × share (hundredths of a percent of 100). */
const due = (base: number, rate: number, share: number) => {
  const exact = BigInt(base) * BigInt(rate) * BigInt(share)
  return written(Number((2n * exact + 100_000_000n) / 200_000_000n))
}

const money = fc.integer({ min: 0, max: 5_000_000_000 })
const progress = fc.integer({ min: 0, max: 10_000 })

describe('The engine and a second writing of the law agree', () => {
  test('on the euros of transports', () => {
    fc.assert(
      fc.property(
        fc.record({
          targetMet: fc.boolean(),
          additional: fc.constantFrom('met', 'not-met', 'none'),
          forecast: money,
          observed: money,
          revenue: money,
          progress,
          incentiveRate: fc.integer({ min: 0, max: 3000 }),
          sanctionRate: fc.integer({ min: 0, max: 100 }),
        }),
        (one) => {
          const savings = Math.max(0, one.forecast - one.observed)
          const rewarded = one.targetMet && one.additional !== 'not-met'
          const spared = !one.targetMet && one.additional === 'met'
          const punished = !rewarded && !spared
          expect(
            ask('transport.evaluation', {
              targetMet: one.targetMet,
              additionalObjective: one.additional,
              forecastWithoutMeasures: written(one.forecast),
              observedSpending: written(one.observed),
              amRevenue: written(one.revenue),
              planProgressPct: written(one.progress),
              incentiveRatePct: written(one.incentiveRate),
              sanctionRatePct: written(one.sanctionRate),
            }),
          ).toEqual(
            computed({
              targetMet: one.targetMet,
              evolutionPct: null,
              decision: rewarded ? 'incentive' : spared ? 'none' : 'sanction',
              savings: written(savings),
              incentiveCap: rewarded ? due(savings, one.incentiveRate, 10_000) : '0.00',
              incentive: rewarded ? due(savings, one.incentiveRate, one.progress) : '0.00',
              sanctionCap: punished ? due(one.revenue, one.sanctionRate, 10_000) : '0.00',
              sanction: punished ? due(one.revenue, one.sanctionRate, 10_000 - one.progress) : '0.00',
            }),
          )
        },
      ),
    )
  })

  test('on the sanction of quality, by the scale', () => {
    const rate = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.tuple(rate, rate, rate),
        money,
        progress,
        (risks, scale, revenue, plan) => {
          const answered = ask('quality.sanction', {
            riskCount: risks,
            scalePct: { '1': written(scale[0]), '2': written(scale[1]), '3': written(scale[2]) },
            amRevenue: written(revenue),
            planProgressPct: written(plan),
          })
          expect(answered).toEqual(
            computed({
              legalCap: due(revenue, 100, 10_000),
              sanction: due(revenue, scale[risks - 1] ?? 0, 10_000 - plan),
            }),
          )
        },
      ),
    )
  })

  test('on pertinence, whole weights and levels', () => {
    const objective = fc.record({ weight: fc.integer({ min: 1, max: 100 }), level: fc.integer({ min: 0, max: 100 }) })
    fc.assert(
      fc.property(fc.boolean(), money, fc.array(objective, { minLength: 1, maxLength: 6 }), (met, base, objectives) => {
        const weights = objectives.reduce((sum, one) => sum + one.weight, 0)
        const levels = objectives.reduce((sum, one) => sum + one.weight * one.level, 0)
        const exact = (numerator: bigint, denominator: bigint) =>
          written(Number((2n * numerator + denominator) / (2n * denominator)))
        const whole = BigInt(weights * 100)
        expect(
          ask('pertinence.evaluation', {
            mainObjectiveMet: met,
            sanctionKind: 'withholding',
            incentiveMax: written(base),
            amRevenue: written(base),
            complementary: objectives.map(({ weight, level }) => ({ weight, levelPct: String(level) })),
          }).result,
        ).toMatchObject({
          modulationPct: written(half(levels * 100, weights)),
          incentive: met ? exact(BigInt(base) * BigInt(levels), whole) : '0.00',
          sanction: met ? '0.00' : exact(BigInt(base) * (whole - BigInt(levels)), whole * 100n),
        })
      }),
    )
  })

  test('on a ratio and its target', () => {
    const part = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 10_000 }), fc.boolean(), (a, b, target, higher) => {
        const [numerator, denominator] = a <= b ? [a, b] : [b, a]
        if (denominator === 0) return
        const order = Math.sign(numerator * 10_000 - target * denominator)
        expect(
          ask('indicator.ratio', {
            numerator,
            denominator,
            better: higher ? 'higher' : 'lower',
            targetPct: written(target),
          }),
        ).toEqual(
          computed({ valuePct: written(half(numerator * 10_000, denominator)), met: higher ? order >= 0 : order <= 0 }),
        )
      }),
    )
  })

  test('on an evolution', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        (previous, current) => {
          const change = current - previous
          const size = half(Math.abs(change) * 10_000, previous)
          expect(
            ask('indicator.evolution', { previous: written(previous), current: written(current), maxPct: '0' }),
          ).toEqual(
            computed({
              previousBase: written(previous),
              currentBase: written(current),
              evolutionPct: `${change < 0 && size > 0 ? '-' : ''}${written(size)}`,
              met: change <= 0,
            }),
          )
        },
      ),
    )
  })

  test('on dates: a month later is the same day or the last one', () => {
    const first = Date.UTC(2017, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 36 }), (days, months) => {
        const from = new Date(first + days * 86_400_000)
        const aimed = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()))
        // JavaScript overflows into the next month: the day before its first is the last of the month aimed at.
        const overflowed = aimed.getUTCDate() !== from.getUTCDate()
        const to = overflowed ? new Date(Date.UTC(aimed.getUTCFullYear(), aimed.getUTCMonth(), 0)) : aimed
        const day = (date: Date) => date.toISOString().slice(0, 10)
        expect(ask('observations.deadline', { receivedOn: day(from), months })).toEqual(computed({ deadline: day(to) }))
      }),
    )
  })
})

describe('Without parsing', () => {
  const share = (n: bigint) => ({ n, d: 1n })

  test('a typed input gives what the door gives', () => {
    const input = {
      targetMet: true,
      forecastWithoutMeasures: 86_000_000n,
      observedSpending: 80_000_000n,
      planProgressPct: share(50n),
    }
    const { outcome, provisional } = evaluate(transportEvaluation, input, usualDay, usualSettings)
    expect(outcome.result).toMatchObject({ decision: 'incentive', savings: '60000.00', incentive: '9000.00' })
    expect(provisional).toBe(false)
  })

  test('with or without a trace, the outcome is the same', () => {
    const tracer = recordingTracer()
    const input = { previousSpending: 25_000_000n, spending: 25_550_001n }
    const traced = evaluate(transportTargeting, input, usualDay, usualSettings, tracer)
    expect(traced).toEqual(evaluate(transportTargeting, input, usualDay, usualSettings))
    expect(tracer.steps.length).toBeGreaterThan(3)
  })

  test('a long grid stays exact', () => {
    const lines = Array.from({ length: 3000 }, (_, rank) => ({
      code: `c${rank}`,
      weight: { n: BigInt(rank % 7) + 1n, d: 10n ** BigInt(rank % 4) },
      levelPct: share(BigInt(rank % 2) * 100n),
      state: 'computed' as const,
    }))
    const weigh = (rank: number) => ((rank % 7) + 1) * 10 ** (3 - (rank % 4))
    const all = lines.reduce((sum, _, rank) => sum + weigh(rank), 0)
    const reached = lines.reduce((sum, _, rank) => sum + (rank % 2) * weigh(rank), 0)
    expect(evaluate(gridWeighted, { lines }, usualDay, usualSettings).outcome).toEqual(
      computed({ resultPct: written(half(reached * 10_000, all)), flagged: [] }),
    )
  })

  test('every rule answers an empty input without throwing, on every regime', () => {
    for (const rule of rules)
      for (const on of ['1999-01-01', '2017-12-31', '2018-01-01', '2021-12-31', '2022-01-01', '2030-01-01'])
        expect(ask(rule.id, {}, { on }).status, `${rule.id} ${on}`).toMatch(
          /invalid|not-applicable|not-computable|computed/,
        )
  })
})
