import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notApplicable, notComputable, refused, value } from './support/ask'

describe('Targeting of the transport volet', () => {
  const target = (input: Record<string, unknown>, extra = {}) => ask('transport.targeting', input, extra)

  test.each([
    // previous, current, evolution, grounds: 250 000 → 255 500 is 2.2 % exactly and betrays a float.
    ['250000', '255499.99', '2.20', []],
    ['250000', '255500', '2.20', []],
    ['250000', '255500.01', '2.20', ['evolution']],
    ['500000', '499999.99', '0.00', []],
    ['500000', '500000', '0.00', []],
    ['500000', '500000.01', '0.00', ['amount']],
    ['400000', '500000.01', '25.00', ['evolution', 'amount']],
    ['100', '0', '-100.00', []],
    ['3', '1', '-66.67', []],
  ])('from %s to %s: %s %%', (previousSpending, spending, evolutionPct, grounds) => {
    const targeting = grounds.length > 0 ? 'targeted' : 'not-targeted'
    expect(target({ previousSpending, spending })).toEqual(computed({ targeting, grounds, evolutionPct }))
  })

  test.each([
    [{ spending: '500000.00' }, 'undetermined', []],
    [{ spending: '500000.01' }, 'targeted', ['amount']],
    [{ previousSpending: '0', spending: '10' }, 'undetermined', []],
    [{ previousSpending: '0.00', spending: '600000' }, 'targeted', ['amount']],
    [{ previousSpending: null, spending: null }, 'undetermined', []],
    [{ previousSpending: '100', spending: null }, 'undetermined', []],
    [{}, 'undetermined', []],
  ])('without a computable evolution %j: %s', (input, targeting, grounds) => {
    expect(target(input)).toEqual(computed({ targeting, grounds, evolutionPct: null }))
  })

  test.each(['2018-01-01', '2018-12-21', '2018-12-22', '2021-12-31'])(
    'the same thresholds, to the cent, on %s',
    (on) => {
      const grounds = (previousSpending: string, spending: string) =>
        value(target({ previousSpending, spending }, { on }), 'grounds')
      expect(grounds('250000', '255500.00')).toEqual([])
      expect(grounds('250000', '255500.01')).toEqual(['evolution'])
      expect(grounds('500000', '500000.00')).toEqual([])
      expect(grounds('500000', '500000.01')).toEqual(['amount'])
    },
  )

  test('a military hospital signs the socle only, unless the region decides otherwise', () => {
    const input = { previousSpending: '1', spending: '600000', establishmentKind: 'hia' }
    expect(target(input)).toEqual(notApplicable('hia-socle-only'))
    expect(value(target(input, { settings: { militaryHospitals: 'all-volets' } }), 'targeting')).toBe('targeted')
  })

  test.each([
    ['2017-12-31', 'not-applicable'],
    ['2018-01-01', 'computed'],
    ['2018-12-21', 'computed'],
    ['2018-12-22', 'computed'],
    ['2021-12-31', 'computed'],
    ['2022-01-01', 'not-applicable'],
  ])('on %s: %s', (on, status) => {
    const answered = target({ previousSpending: '1', spending: '1' }, { on })
    expect(answered.status).toBe(status)
    if (status === 'not-applicable') expect(answered.reasons).toEqual(['regime'])
  })
})

describe('Evaluation of the transport volet', () => {
  const evaluate = (input: Record<string, unknown>, extra = {}) => ask('transport.evaluation', input, extra)
  const full = {
    forecastWithoutMeasures: '860000.00',
    observedSpending: '800000.00',
    amRevenue: '21000000.00',
    planProgressPct: '50',
  }

  test.each([
    [true, 'met', 'incentive'],
    [true, 'not-met', 'sanction'],
    [true, 'none', 'incentive'],
    [false, 'met', 'none'],
    [false, 'not-met', 'sanction'],
    [false, 'none', 'sanction'],
  ] as const)('target met %s, additional objective %s: %s', (targetMet, additionalObjective, decision) => {
    const euros = {
      incentive: { incentiveCap: '18000.00', incentive: '9000.00', sanctionCap: '0.00', sanction: '0.00' },
      sanction: { incentiveCap: '0.00', incentive: '0.00', sanctionCap: '210000.00', sanction: '105000.00' },
      none: { incentiveCap: '0.00', incentive: '0.00', sanctionCap: '0.00', sanction: '0.00' },
    }[decision]
    expect(evaluate({ targetMet, additionalObjective, ...full })).toEqual(
      computed({ targetMet, evolutionPct: null, decision, savings: '60000.00', ...euros }),
    )
  })

  test.each([
    ['2.19', false],
    ['2.2', true],
    ['2.21', true],
  ])('an evolution of 2.2 %% exactly against a target of %s: met is %s', (targetEvolutionPct, met) => {
    const answered = evaluate({ previousSpending: '250000', spending: '255500', targetEvolutionPct })
    expect(answered.result).toMatchObject({ targetMet: met, evolutionPct: '2.20' })
  })

  test('a target of decrease is met by a greater decrease only', () => {
    const triple = { previousSpending: '1000', targetEvolutionPct: '-1.5' }
    expect(value(evaluate({ ...triple, spending: '985.00' }), 'targetMet')).toBe(true)
    expect(value(evaluate({ ...triple, spending: '985.01' }), 'targetMet')).toBe(false)
  })

  test('equality does not meet the target when the contract says so', () => {
    const triple = { previousSpending: '250000', spending: '255500', targetEvolutionPct: '2.2' }
    const settings = { equalityMeetsTarget: false }
    expect(value(evaluate(triple, { settings }), 'targetMet')).toBe(false)
    expect(evaluate({ ...triple, targetMet: true }, { settings })).toEqual(invalid('targetMet'))
    expect(evaluate({ ...triple, targetMet: true }).status).toBe('computed')
  })

  test('a declaration that the amounts contradict is invalid, whatever the date', () => {
    const triple = { previousSpending: '100', spending: '110', targetEvolutionPct: '5' }
    expect(evaluate({ ...triple, targetMet: true })).toEqual(invalid('targetMet'))
    expect(evaluate({ ...triple, targetMet: true }, { on: '2030-01-01' })).toEqual(invalid('targetMet'))
    expect(value(evaluate({ ...triple, targetMet: false }), 'evolutionPct')).toBe('10.00')
  })

  test.each([
    [{}, ['targetMet']],
    [{ spending: '1' }, ['previousSpending', 'targetEvolutionPct']],
    [{ previousSpending: '1', targetEvolutionPct: '1' }, ['spending']],
    [{ previousSpending: '0', spending: '1', targetEvolutionPct: '1' }, ['previousSpending']],
  ])('the target of %j cannot be known', (input, missing) => {
    expect(evaluate(input)).toEqual(notComputable(...missing))
  })

  test('a declaration stands when the triple is incomplete, and the evolution is then unsaid', () => {
    const answered = evaluate({ targetMet: true, previousSpending: '0', spending: '1', targetEvolutionPct: '1' })
    expect(answered).toMatchObject({ status: 'computed', result: { targetMet: true, evolutionPct: null } })
  })

  test('no amount at all: the decision is given, the euros are unsaid', () => {
    const unsaid = { savings: null, incentiveCap: null, incentive: null, sanctionCap: null, sanction: null }
    for (const [targetMet, decision] of [
      [true, 'incentive'],
      [false, 'sanction'],
    ] as const)
      expect(evaluate({ targetMet, planProgressPct: '50' })).toEqual(
        computed({ targetMet, evolutionPct: null, decision, ...unsaid }),
      )
  })

  test.each([
    [{ targetMet: true, observedSpending: '1' }, ['forecastWithoutMeasures', 'planProgressPct']],
    [{ targetMet: true, amRevenue: '1' }, ['forecastWithoutMeasures', 'observedSpending', 'planProgressPct']],
    [
      { targetMet: true, savingsBasis: 'contract-target', amRevenue: '1' },
      ['observedSpending', 'contractTarget', 'planProgressPct'],
    ],
    [{ targetMet: true, observedSpending: '1', planProgressPct: '50' }, ['forecastWithoutMeasures']],
    [{ targetMet: true, observedSpending: '1', forecastWithoutMeasures: '2' }, ['planProgressPct']],
    [{ targetMet: false, observedSpending: '1', planProgressPct: '50' }, ['amRevenue']],
    [{ targetMet: false, observedSpending: '1' }, ['amRevenue', 'planProgressPct']],
    [{ targetMet: false, amRevenue: '1' }, ['planProgressPct']],
  ])('%j lacks what its decision needs', (input, missing) => {
    expect(evaluate(input)).toEqual(notComputable(...missing))
  })

  test('neither incentive nor sanction needs nothing more', () => {
    const answered = evaluate({ targetMet: false, additionalObjective: 'met', amRevenue: '1' })
    expect(answered.result).toMatchObject({ decision: 'none', savings: null, incentive: '0.00', sanction: '0.00' })
  })

  test.each([
    ['800000', '800000.00', '0.00', '0.00'],
    ['800000', '800000.01', '0.00', '0.00'],
    ['800000.05', '800000.00', '0.05', '0.02'],
    ['800000.06', '800000.00', '0.06', '0.02'],
  ])(
    'forecast %s, observed %s: savings %s, cap %s',
    (forecastWithoutMeasures, observedSpending, savings, incentiveCap) => {
      const answered = evaluate({ targetMet: true, forecastWithoutMeasures, observedSpending, planProgressPct: '100' })
      expect(answered.result).toMatchObject({ decision: 'incentive', savings, incentiveCap, incentive: incentiveCap })
    },
  )

  test('the savings may be counted from the target of the contract, by the case or by the region', () => {
    const input = { targetMet: true, ...full, contractTarget: '820000.00' }
    expect(value(evaluate(input), 'savings')).toBe('60000.00')
    expect(value(evaluate({ ...input, savingsBasis: 'contract-target' }), 'savings')).toBe('20000.00')
    const settings = { savingsBasis: 'contract-target' }
    expect(value(evaluate(input, { settings }), 'savings')).toBe('20000.00')
    expect(value(evaluate({ ...input, savingsBasis: 'forecast' }, { settings }), 'savings')).toBe('60000.00')
  })

  test('the amount is rounded once, from the exact cap', () => {
    // 30 % of 0.05 is 1.5 cent; half of it is 0.75 cent: one cent. Rounding the cap first would make half of two, one as well;
    // a third of the way tells them apart: 0.495 cent is nothing, 33 % of two cents is 0.66: one cent.
    const answered = evaluate({
      targetMet: true,
      forecastWithoutMeasures: '0.05',
      observedSpending: '0',
      planProgressPct: '33',
    })
    expect(answered.result).toMatchObject({ incentiveCap: '0.02', incentive: '0.00' })
  })

  test.each([
    ['30', '30', 'computed', []],
    ['30.01', '1', 'refused', ['incentive-rate-over-cap']],
    ['30', '1.01', 'refused', ['sanction-rate-over-cap']],
    ['31', '2', 'refused', ['incentive-rate-over-cap', 'sanction-rate-over-cap']],
  ])('rates of %s and %s', (incentiveRatePct, sanctionRate, status, reasons) => {
    const sanctionRatePct = sanctionRate === '30' ? '1.00' : sanctionRate
    const answered = evaluate({ targetMet: true, ...full, incentiveRatePct, sanctionRatePct })
    expect(answered).toMatchObject({ status, reasons })
  })

  test('a rate over the cap is refused before anything missing is named', () => {
    expect(evaluate({ incentiveRatePct: '30.000001' })).toEqual(
      refused('incentive-rate-over-cap', { maxIncentiveRatePct: '30.00', maxSanctionRatePct: '1.00' }),
    )
  })

  test.each([
    ['linear', '50', '9000.00', '105000.00'],
    ['all-or-nothing', '99.99', '0.00', '210000.00'],
    ['all-or-nothing', '100', '18000.00', '0.00'],
  ])('the progress counts on the %s scale: %s %%', (progressScale, planProgressPct, incentive, sanction) => {
    const settings = { progressScale }
    expect(value(evaluate({ targetMet: true, ...full, planProgressPct }, { settings }), 'incentive')).toBe(incentive)
    expect(value(evaluate({ targetMet: false, ...full, planProgressPct }, { settings }), 'sanction')).toBe(sanction)
  })

  test.each([
    ['49.99', '0.00'],
    ['50', '4500.00'],
    ['79.9', '4500.00'],
    ['80', '18000.00'],
  ])('a scale by steps, progress of %s %%: %s', (planProgressPct, incentive) => {
    const progressSteps = [
      { fromPct: '80', countedPct: '100' },
      { fromPct: '50', countedPct: '25' },
    ]
    const answered = evaluate(
      { targetMet: true, ...full, planProgressPct },
      { settings: { progressScale: 'steps', progressSteps } },
    )
    expect(value(answered, 'incentive')).toBe(incentive)
  })

  test.each(['110', '100.01', '-1', 'abc', '1e2', '', 50])('a progress of %j is invalid', (planProgressPct) => {
    expect(evaluate({ targetMet: true, planProgressPct })).toEqual(invalid('planProgressPct'))
  })
})
