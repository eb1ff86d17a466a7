import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notComputable, refused, value } from './support/ask'

const line = (code: string, weight: unknown, levelPct: string | null, state = 'computed') => ({
  code,
  weight,
  levelPct,
  state,
})

describe('Weighted grid', () => {
  const grid = (input: Record<string, unknown>, extra = {}) => ask('grid.weighted', input, extra)

  test.each([
    [[line('a', 60, '100'), line('b', 40, '0')], '60.00'],
    [[line('a', 1, '100'), line('b', 2, '0')], '33.33'],
    [[line('a', '0.5', '50'), line('b', '0.25', '100')], '66.67'],
    [[line('a', 10, '100'), line('b', 90, null, 'not-applicable')], '100.00'],
    [[line('a', 10, '0'), line('b', 0, '100')], '0.00'],
  ])('%j: %s %%', (lines, resultPct) => {
    expect(grid({ lines })).toEqual(computed({ resultPct, flagged: [] }))
  })

  test('a missing value counts nothing or is left out, and is flagged either way, in the order of the lines', () => {
    const lines = [
      line('c', 20, null, 'missing'),
      line('a', 60, '100'),
      line('b', 20, '90', 'missing'),
      line('z', 0, null, 'missing'),
    ]
    expect(grid({ lines })).toEqual(computed({ resultPct: '60.00', flagged: ['c', 'b'] }))
    expect(grid({ lines, missing: 'exclude' })).toEqual(computed({ resultPct: '100.00', flagged: ['c', 'b'] }))
    expect(grid({ lines }, { settings: { missingIndicator: 'exclude' } })).toEqual(
      computed({ resultPct: '100.00', flagged: ['c', 'b'] }),
    )
    expect(value(grid({ lines, missing: 'zero' }, { settings: { missingIndicator: 'exclude' } }), 'resultPct')).toBe(
      '60.00',
    )
  })

  test.each([
    [{ lines: [] }],
    [{ lines: [line('a', 0, '100')] }],
    [{ lines: [line('a', 50, '100', 'not-applicable')] }],
    [{ lines: [line('a', 50, null, 'missing')], missing: 'exclude' }],
  ])('no coefficient counts: %j', (input) => {
    expect(grid(input)).toEqual(notComputable('no-weight'))
  })

  test('coefficients may have to total a hundred', () => {
    const settings = { weightsNotHundred: 'refuse' }
    expect(grid({ lines: [line('a', 60, '100'), line('b', 40, '0')] }, { settings }).status).toBe('computed')
    expect(grid({ lines: [line('a', 60, '100'), line('b', 39, '0')] }, { settings })).toEqual(
      refused('weights-not-hundred'),
    )
  })

  test.each([
    [{}, ['lines']],
    [{ lines: [{ weight: 1, levelPct: '1' }] }, ['code', 'state']],
    [{ lines: [{ code: 'a', levelPct: '1', state: 'computed' }] }, ['weight']],
  ])('%j lacks %j', (input, missing) => {
    expect(grid(input)).toEqual(notComputable(...missing))
  })

  test('an indicator that does not apply needs no coefficient', () => {
    expect(grid({ lines: [line('a', 1, '50'), line('b', null, null, 'not-applicable')] })).toEqual(
      computed({ resultPct: '50.00', flagged: [] }),
    )
  })

  test.each([
    [[line('a', 1, null)], 'levelPct'],
    [[line('a', 0, null)], 'levelPct'],
    [[line('a', 1, '100.5')], 'levelPct'],
    [[line('a', '-1', '100')], 'weight'],
    [[line('', 1, '100')], 'code'],
    [[line('a', 1, '100', 'done')], 'state'],
    [[null], 'lines'],
    ['a', 'lines'],
  ])('%j is invalid under %s', (lines, name) => {
    expect(grid({ lines })).toEqual(invalid(name))
  })
})

describe('Total of the grid', () => {
  const total = (input: Record<string, unknown>, extra = {}) => ask('grid.total', input, extra)
  const lines = [
    { volet: 'transports', amount: '12000.00' },
    { volet: 'socle', amount: '-30000.00' },
    { volet: 'qualite', amount: '-20000.00' },
  ]

  test.each([
    ['5000000.00', false],
    ['4999999.99', true],
    [null, null],
  ])('sanctions of 50 000 € together against 1 %% of %s: alert is %s', (amRevenue, alert) => {
    expect(total({ lines, amRevenue })).toEqual(computed({ total: '-38000.00', sanctionTotal: '50000.00', alert }))
  })

  test('with one cap for all, above is refused', () => {
    const global = { lines, capMode: 'global' }
    expect(total({ ...global, amRevenue: '5000000.00' }).status).toBe('computed')
    expect(total({ ...global, amRevenue: '4999999' })).toEqual(refused('over-cap', { cap: '49999.99' }))
    expect(total({ lines, amRevenue: '4999999' }, { settings: { sanctionCapMode: 'global' } }).status).toBe('refused')
    expect(
      total({ ...global, capMode: 'per-volet', amRevenue: '1' }, { settings: { sanctionCapMode: 'global' } }).status,
    ).toBe('computed')
    expect(total(global)).toEqual(computed({ total: '-38000.00', sanctionTotal: '50000.00', alert: null }))
  })

  test.each([
    [[], '0.00', '0.00'],
    [[{ volet: 'socle', amount: '-0.00' }], '0.00', '0.00'],
    [
      [
        { volet: 'transports', amount: '0.10' },
        { volet: 'pertinence', amount: '0.20' },
      ],
      '0.30',
      '0.00',
    ],
    [
      [
        { volet: 'socle', amount: '-9999999999999.99' },
        { volet: 'qualite', amount: '-0.01' },
      ],
      '-10000000000000.00',
      '10000000000000.00',
    ],
  ])('%j: %s', (rows, sum, sanctionTotal) => {
    expect(total({ lines: rows })).toEqual(computed({ total: sum, sanctionTotal, alert: null }))
  })

  test('what is missing or malformed', () => {
    expect(total({})).toEqual(notComputable('lines'))
    expect(total({ lines: [{ volet: 'socle' }] })).toEqual(notComputable('amount'))
    expect(total({ lines: [{ amount: null }] })).toEqual(notComputable('volet', 'amount'))
    expect(total({ lines: [{ volet: 'socle', amount: '1,5' }] })).toEqual(invalid('amount'))
    expect(total({ lines: [{ volet: 'social', amount: '1' }] })).toEqual(invalid('volet'))
    expect(total({ lines, amRevenue: '-1' })).toEqual(invalid('amRevenue'))
  })
})
