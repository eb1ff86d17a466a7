import { describe, expect, test } from 'vitest'
import { answer } from '@/lib/caqes/simulation'
import { ask, computed, invalid, notApplicable, notComputable, refused, value } from './support/ask'

describe('Financial sanction', () => {
  const sanction = (input: Record<string, unknown>, extra = {}) => ask('sanction.financial', input, extra)
  const base = { volet: 'socle', amRevenue: '18000000.00' }

  test.each(['socle', 'transports', 'pertinence', 'qualite'])('the %s volet may be sanctioned up to 1 %%', (volet) => {
    expect(sanction({ ...base, volet, ratePct: '1' })).toEqual(
      computed({ cap: '180000.00', amount: '180000.00', fiscalYearClosedOn: null }),
    )
  })

  test.each([
    ['179999.99', 'computed'],
    ['180000.00', 'computed'],
    ['180000.01', 'refused'],
  ])('an amount of %s against a cap of 180 000 €: %s', (amount, status) => {
    expect(sanction({ ...base, amount }).status).toBe(status)
  })

  test.each([
    ['0', '0.00'],
    ['0.25', '45000.00'],
    ['1.00', '180000.00'],
  ])('a rate of %s %%: %s', (ratePct, amount) => {
    expect(value(sanction({ ...base, ratePct }), 'amount')).toBe(amount)
  })

  test('a rate above 1 % is refused, the limit given when the revenue is known', () => {
    expect(sanction({ ...base, ratePct: '1.01' })).toEqual(refused('over-cap', { cap: '180000.00' }))
    expect(sanction({ volet: 'socle', ratePct: '1.01' })).toEqual(refused('over-cap', { cap: null }))
  })

  test('amounts are compared before rounding, half a cent is rounded away from zero', () => {
    // 1 % of 350.50 € is 350.5 cents.
    expect(sanction({ volet: 'socle', amRevenue: '350.50', ratePct: '1' }).result).toMatchObject({
      cap: '3.51',
      amount: '3.51',
    })
    expect(sanction({ volet: 'socle', amRevenue: '350.50', amount: '3.51' })).toEqual(
      refused('over-cap', { cap: '3.51' }),
    )
    expect(sanction({ volet: 'socle', amRevenue: '350.49', ratePct: '1' }).result).toMatchObject({ cap: '3.50' })
  })

  test.each([
    [{ ...base }, ['ratePct', 'amount']],
    [{ ...base, ratePct: '1', amount: '10' }, ['ratePct', 'amount']],
    [{ ...base, ratePct: null, amount: null }, ['ratePct', 'amount']],
  ])('exactly one of rate and amount: %j', (input, names) => {
    expect(sanction(input)).toEqual(invalid(...names))
    expect(sanction(input, { on: '2022-01-01' })).toEqual(invalid(...names))
  })

  const fiscalYears = [
    { closedOn: '2017-12-31', amRevenue: '1000000' },
    { closedOn: '2018-12-31', amRevenue: '2000000' },
    { closedOn: '2016-12-31', amRevenue: '500000' },
  ]

  test.each([
    ['2018-12-30', '2017-12-31', '10000.00'],
    ['2018-12-31', '2018-12-31', '20000.00'],
    ['2019-06-01', '2018-12-31', '20000.00'],
    ['2017-06-30', '2016-12-31', '5000.00'],
  ])('decided on %s: the year closed on %s', (decisionOn, fiscalYearClosedOn, cap) => {
    expect(sanction({ volet: 'socle', ratePct: '1', fiscalYears, decisionOn })).toEqual(
      computed({ cap, amount: cap, fiscalYearClosedOn }),
    )
  })

  test.each([
    [{ fiscalYears, decisionOn: '2016-12-30' }, ['amRevenue']],
    [{ fiscalYears: [], decisionOn: '2018-01-01' }, ['amRevenue']],
    [
      { fiscalYears: [...fiscalYears, { closedOn: '2019-03-31', amRevenue: null }], decisionOn: '2019-06-01' },
      ['amRevenue'],
    ],
    [{ fiscalYears }, ['decisionOn']],
    [{ fiscalYears: [{ amRevenue: '1' }], decisionOn: '2018-01-01' }, ['closedOn']],
    [{}, ['amRevenue']],
  ])('no other year is taken instead: case %#', (input, missing) => {
    expect(sanction({ volet: 'socle', ratePct: '1', ...input })).toEqual(notComputable(...missing))
  })

  test('two revenues for one year, or one year closed twice, are invalid', () => {
    const dated = { volet: 'socle', ratePct: '1', fiscalYears, decisionOn: '2019-01-01' }
    expect(sanction({ ...dated, amRevenue: '3' })).toEqual(invalid('amRevenue'))
    expect(sanction({ ...dated, amRevenue: '2000000.00' }).status).toBe('computed')
    expect(sanction({ ...dated, fiscalYears: [...fiscalYears, { closedOn: '2018-12-31' }] })).toEqual(
      invalid('fiscalYears'),
    )
  })

  test('the volet is needed', () => {
    expect(sanction({ ratePct: '1' })).toEqual(notComputable('volet', 'amRevenue'))
    expect(sanction({ ratePct: '1', amRevenue: '100' })).toEqual(notComputable('volet'))
  })
})

describe('Reduction of the liste en sus', () => {
  const reduce = (input: Record<string, unknown>) => ask('sanction.liste-en-sus', input)
  const base = { volet: 'socle', breach: 'health-products', amShare: '1000000.00' }

  test.each([
    ['0', '0.00', '100.00'],
    ['29.99', '299900.00', '70.01'],
    ['30', '300000.00', '70.00'],
  ])('a reduction of %s %%', (reductionPct, amount, remainingCoveragePct) => {
    expect(reduce({ ...base, reductionPct })).toEqual(
      computed({ amount, remainingCoveragePct, maxReductionPct: '30.00' }),
    )
  })

  test.each(['30.01', '110'])('a reduction of %s %% is over the cap', (reductionPct) => {
    expect(reduce({ ...base, reductionPct })).toEqual(refused('over-cap', { maxReductionPct: '30.00' }))
    expect(reduce({ reductionPct })).toEqual(refused('over-cap', { maxReductionPct: '30.00' }))
  })

  test.each([
    { ...base, breach: 'other', reductionPct: '10' },
    { ...base, volet: 'transports', reductionPct: '10' },
    { breach: 'other' },
    { volet: 'qualite' },
  ])('only for a breach of the socle on health products: %j', (input) => {
    expect(reduce(input)).toEqual(refused('health-products-only'))
  })

  test('without liste en sus the form has no object, even when it would be refused', () => {
    expect(reduce({ ...base, amShare: '0', reductionPct: '50' })).toEqual(notApplicable('no-liste-en-sus'))
    expect(reduce({ volet: 'transports', breach: 'other', amShare: '0.00' })).toEqual(notApplicable('no-liste-en-sus'))
  })

  test('what is missing is named in input order', () => {
    expect(reduce({})).toEqual(notComputable('volet', 'breach', 'amShare', 'reductionPct'))
    expect(reduce({ ...base, amShare: null, reductionPct: '30' })).toEqual(notComputable('amShare'))
    expect(reduce({ ...base, volet: null, reductionPct: '30' })).toEqual(notComputable('volet'))
    expect(reduce({ ...base, breach: null, reductionPct: '30' })).toEqual(notComputable('breach'))
    expect(reduce(base)).toEqual(notComputable('reductionPct'))
  })
})

describe('Cap of an incentive', () => {
  const cap = (input: Record<string, unknown>, extra = {}) => ask('incentive.cap', input, extra)

  test.each([
    ['100.00', '30.00', 'computed'],
    ['100.00', '30.01', 'refused'],
    ['0.05', '0.01', 'computed'],
    ['0.05', '0.02', 'refused'],
    ['0', '0', 'computed'],
    ['0', '0.01', 'refused'],
    ['-1500.00', '0.00', 'computed'],
    ['-1500.00', '0.01', 'refused'],
  ])('savings of %s, incentive of %s: %s', (savings, amount, status) => {
    expect(cap({ volet: 'transports', basis: 'savings', savings, amount }).status).toBe(status)
    expect(cap({ volet: 'pertinence', basis: 'savings', savings, amount }).status).toBe(status)
  })

  test.each(['socle', 'qualite'])(
    'none on the %s volet, unless the region reads the law of 2018 otherwise',
    (volet) => {
      const input = { volet, basis: 'savings', savings: '100', amount: '10' }
      expect(cap(input)).toEqual(refused('no-incentive-on-volet', { cap: '0.00' }))
      expect(cap({ volet })).toEqual(refused('no-incentive-on-volet', { cap: '0.00' }))
      const settings = { incentiveBeyondTransportAndPertinence: 'allowed' }
      expect(cap(input, { settings })).toEqual(computed({ cap: '30.00', amount: '10.00' }))
    },
  )

  test('transports are paid on savings only', () => {
    expect(cap({ volet: 'transports', basis: 'fir', contractMax: '10', amount: '1' })).toEqual(refused('basis'))
  })

  test('the FIR pays pertinence up to the maximum of the contract, if it has one', () => {
    const fir = { volet: 'pertinence', basis: 'fir', amount: '50000' }
    expect(cap({ ...fir, contractMax: '50000' })).toEqual(computed({ cap: '50000.00', amount: '50000.00' }))
    expect(cap({ ...fir, contractMax: '49999.99' })).toEqual(refused('over-cap', { cap: '49999.99' }))
    expect(cap(fir)).toEqual(computed({ cap: null, amount: '50000.00' }))
  })

  test('what is missing is named, a negative incentive is invalid', () => {
    expect(cap({ volet: 'transports', basis: 'savings' })).toEqual(notComputable('savings', 'amount'))
    expect(cap({})).toEqual(notComputable('volet', 'basis', 'amount'))
    expect(cap({ volet: 'transports', basis: 'savings', savings: '1', amount: '-1' })).toEqual(invalid('amount'))
  })
})

describe('Refusal to contract', () => {
  const refusal = (input: Record<string, unknown>, on = '2018-03-01') => ask('refusal.sanction', input, { on })
  const both = ['financial', 'liste-en-sus']

  test('mechanical 1 % or 30 % on the socle', () => {
    const input = { volet: 'socle', amRevenue: '4200000', amShare: '100000' }
    expect(refusal({ ...input, form: 'financial' })).toEqual(
      computed({ amount: '42000.00', ratePct: '1.00', allowedForms: both }),
    )
    expect(refusal({ ...input, form: 'liste-en-sus' })).toEqual(
      computed({ amount: '30000.00', ratePct: '30.00', allowedForms: both }),
    )
  })

  test.each([
    [{ volet: 'socle', amShare: '0' }, '2018-03-01'],
    [{ volet: 'socle', amShare: null }, '2018-03-01'],
    [{ volet: 'transports', amShare: '100' }, '2018-03-01'],
    [{ volet: 'socle', amShare: '100' }, '2022-01-01'],
    [{ amShare: '0' }, '2018-03-01'],
  ])('the reduction is not allowed: %j on %s', (input, on) => {
    expect(refusal({ ...input, form: 'liste-en-sus' }, on)).toEqual(
      refused('form-not-allowed', { allowedForms: ['financial'] }),
    )
  })

  test.each(['2017-06-01', '2021-12-31'])('both forms on %s, the first generation running', (on) => {
    expect(refusal({ volet: 'socle', form: 'liste-en-sus', amShare: '1' }, on).status).toBe('computed')
  })

  test('1 % from 2022 as well', () => {
    expect(refusal({ volet: 'socle', form: 'financial', amRevenue: '4200000', amShare: '5' }, '2022-01-01')).toEqual(
      computed({ amount: '42000.00', ratePct: '1.00', allowedForms: ['financial'] }),
    )
  })

  test.each([
    ['1', undefined, 'computed', []],
    ['1.01', 'Motif', 'refused', ['over-cap']],
    ['0.99', undefined, 'refused', ['reason-required']],
    ['0.99', 'Situation financière', 'computed', []],
    ['0', 'Reprise des échanges', 'computed', []],
  ])('a rate of %s with the reason %s: %s', (ratePct, reason, status, reasons) => {
    const answered = refusal({ volet: 'qualite', form: 'financial', amRevenue: '100', ratePct, reason: reason ?? null })
    expect(answered).toMatchObject({ status, reasons })
  })

  test('the mechanical rate written out is not a lowered one', () => {
    const input = { volet: 'qualite', form: 'financial', amRevenue: '100' }
    const labels = (ratePct: string | null) =>
      answer({ rule: 'refusal.sanction', input: { ...input, ratePct, reason: 'Motif' } }).trace.map(
        (step) => step.label,
      )
    expect(labels('1')).toEqual(labels(null))
    expect(labels('0.5')).toHaveLength(labels(null).length + 1)
  })

  test('an empty reason is no reason', () => {
    const input = { volet: 'qualite', form: 'financial', amRevenue: '100', ratePct: '0.5' }
    expect(refusal({ ...input, reason: '' })).toEqual(invalid('reason'))
    expect(refusal({ ...input, reason: '  ' })).toEqual(invalid('reason'))
  })

  test('refused before what is missing, then what is missing in input order', () => {
    expect(refusal({ form: 'financial', ratePct: '2' }).reasons).toEqual(['over-cap'])
    expect(refusal({ form: 'financial' })).toEqual(notComputable('volet', 'amRevenue'))
    expect(refusal({ form: 'liste-en-sus', amShare: '5' })).toEqual(notComputable('volet'))
    expect(refusal({ volet: 'socle' })).toEqual(notComputable('form'))
  })
})
