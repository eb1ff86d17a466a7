import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notComputable, refused, value } from './support/ask'

describe('Evaluation of the pertinence volet', () => {
  const evaluate = (input: Record<string, unknown>, extra = {}) => ask('pertinence.evaluation', input, extra)
  const base = { sanctionKind: 'withholding', incentiveMax: '50000.00', amRevenue: '9000000.00' }
  const complementary = [
    { weight: 75, levelPct: '100' },
    { weight: 25, levelPct: '0' },
  ]

  test('the main objective met: an incentive, modulated by the others', () => {
    expect(evaluate({ ...base, mainObjectiveMet: true, complementary })).toEqual(
      computed({
        decision: 'incentive',
        sanctionKind: null,
        modulationPct: '75.00',
        incentive: '37500.00',
        sanction: '0.00',
      }),
    )
  })

  test('the main objective missed: a withholding, softened by the others', () => {
    expect(evaluate({ ...base, mainObjectiveMet: false, complementary })).toEqual(
      computed({
        decision: 'sanction',
        sanctionKind: 'withholding',
        modulationPct: '75.00',
        incentive: '0.00',
        sanction: '22500.00',
      }),
    )
  })

  test('a prior approval takes no euro and needs no revenue', () => {
    expect(evaluate({ mainObjectiveMet: false, sanctionKind: 'msap', complementary: [] })).toEqual(
      computed({
        decision: 'sanction',
        sanctionKind: 'msap',
        modulationPct: '0.00',
        incentive: '0.00',
        sanction: '0.00',
      }),
    )
  })

  test.each([
    [true, '100.00', '50000.00', '0.00'],
    [false, '0.00', '0.00', '90000.00'],
  ])('without complementary objective, main met %s: whole', (mainObjectiveMet, modulationPct, incentive, sanction) => {
    const whole = { modulationPct, incentive, sanction }
    expect(evaluate({ ...base, mainObjectiveMet, complementary: [] }).result).toMatchObject(whole)
    expect(evaluate({ ...base, mainObjectiveMet }).result).toMatchObject(whole)
  })

  test('an unknown level counts nothing, or is left out when the region says so', () => {
    const input = {
      ...base,
      mainObjectiveMet: true,
      complementary: [
        { weight: '1', levelPct: null },
        { weight: '2', levelPct: '50' },
      ],
    }
    expect(evaluate(input).result).toMatchObject({ modulationPct: '33.33', incentive: '16666.67' })
    expect(evaluate(input, { settings: { missingIndicator: 'exclude' } }).result).toMatchObject({
      modulationPct: '50.00',
    })
  })

  test('weights need not total a hundred, nor be whole', () => {
    const input = { ...base, mainObjectiveMet: true }
    const thirds = [
      { weight: '0.5', levelPct: '100' },
      { weight: 1, levelPct: '0' },
    ]
    expect(evaluate({ ...input, complementary: thirds }).result).toMatchObject({
      modulationPct: '33.33',
      incentive: '16666.67',
    })
    expect(evaluate({ ...input, complementary: [{ weight: 0, levelPct: '100' }] })).toEqual(notComputable('no-weight'))
    expect(evaluate({ ...input, complementary: [{ levelPct: '100' }] })).toEqual(notComputable('weight'))
  })

  test.each([
    ['1', 'computed'],
    ['1.00', 'computed'],
    ['1.01', 'refused'],
  ])('a rate of %s %%: %s', (sanctionRatePct, status) => {
    expect(evaluate({ ...base, mainObjectiveMet: true, sanctionRatePct }).status).toBe(status)
    expect(evaluate({ ...base, mainObjectiveMet: false, sanctionRatePct }).status).toBe(status)
  })

  test('a rate over the cap is refused before anything missing is named', () => {
    expect(evaluate({ sanctionRatePct: '2' })).toEqual(
      refused('sanction-rate-over-cap', { maxSanctionRatePct: '1.00' }),
    )
  })

  test.each([
    [{}, ['mainObjectiveMet']],
    [{ mainObjectiveMet: true }, ['incentiveMax']],
    [{ mainObjectiveMet: false }, ['sanctionKind', 'amRevenue']],
    [{ mainObjectiveMet: false, sanctionKind: 'withholding' }, ['amRevenue']],
  ])('%j lacks what the decision needs', (input, missing) => {
    expect(evaluate(input)).toEqual(notComputable(...missing))
  })

  test.each([
    [{ complementary: [{ weight: -1, levelPct: '1' }] }, 'weight'],
    [{ complementary: [{ weight: 1.5, levelPct: '1' }] }, 'weight'],
    [{ complementary: [{ weight: 1, levelPct: '100.01' }] }, 'levelPct'],
    [{ complementary: [{ weight: 1, levelPct: 50 }] }, 'levelPct'],
    [{ complementary: [{ weight: 1, levelPct: '1', name: 'x' }] }, 'name'],
    [{ complementary: ['x'] }, 'complementary'],
    [{ complementary: {} }, 'complementary'],
    [{ mainObjectiveMet: 'true' }, 'mainObjectiveMet'],
    [{ sanctionKind: 'retenue' }, 'sanctionKind'],
  ])('%j is invalid under the name of the field', (input, name) => {
    expect(evaluate({ ...base, mainObjectiveMet: true, ...input })).toEqual(invalid(name))
  })

  test('sanction of one half cent rounds away from zero', () => {
    expect(
      value(evaluate({ mainObjectiveMet: false, sanctionKind: 'withholding', amRevenue: '0.50' }), 'sanction'),
    ).toBe('0.01')
  })
})
