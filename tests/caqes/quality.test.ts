import { describe, expect, test } from 'vitest'
import { ask, computed, invalid, notApplicable, notComputable, refused } from './support/ask'

const nothing = { icalin2: 'not-subject', d31Pct: 'not-subject', doc: { status: 'not-subject' } }

describe('Targeting of the quality volet', () => {
  const target = (input: Record<string, unknown>, extra = {}) =>
    ask('quality.targeting', { ...nothing, ...input }, extra)
  const seen = (risks: string[], toAssess: string[] = []) =>
    computed({ risks, riskCount: risks.length, targeted: risks.length > 0, toAssess })

  test.each([
    ['A', false],
    ['B', false],
    ['C', true],
    ['D', true],
    ['E', true],
    ['F', true],
    ['non-respondent', true],
    ['not-subject', false],
  ])('ICALIN2 %s: at risk is %s', (icalin2, atRisk) => {
    expect(target({ icalin2 })).toEqual(seen(atRisk ? ['infection'] : []))
  })

  test.each([
    ['0', true],
    ['9.99', true],
    ['9.999999999999999999999999', true],
    ['10', false],
    ['10.00', false],
    ['10.01', false],
    ['100', false],
    ['not-subject', false],
  ])('D3.1 at %s: at risk is %s', (d31Pct, atRisk) => {
    expect(target({ d31Pct })).toEqual(seen(atRisk ? ['medication'] : []))
  })

  test.each([
    [{ status: 'reported', lowerPct: '2', upperPct: '9.99' }, true],
    [{ status: 'reported', lowerPct: '2', upperPct: '10' }, false],
    [{ status: 'reported', lowerPct: '2', upperPct: '10.01' }, false],
    [{ status: 'reported', upperPct: '5' }, true],
    [{ status: 'non-respondent' }, true],
    [{ status: 'not-subject' }, false],
  ])('DOC %j: at risk is %s', (doc, atRisk) => {
    expect(target({ doc })).toEqual(seen(atRisk ? ['pathway'] : []))
  })

  test('what is unknown is left to the ARS', () => {
    expect(target({ icalin2: null })).toEqual(seen([], ['infection']))
    expect(target({ d31Pct: null })).toEqual(seen([], ['medication']))
    expect(target({ doc: { status: 'reported', lowerPct: '1' } })).toEqual(seen([], ['pathway']))
    expect(target({ icalin2: null, d31Pct: null, doc: null })).toEqual(seen([], ['infection', 'medication', 'pathway']))
  })

  test('a region may target an establishment that did not report D3.1', () => {
    expect(target({ d31Pct: null }, { settings: { medicationUnreported: 'targeted' } })).toEqual(seen(['medication']))
  })

  test('the three risks, in the order of the table', () => {
    const input = { doc: { status: 'non-respondent' }, d31Pct: '0', icalin2: 'E' }
    expect(target(input)).toEqual(seen(['infection', 'medication', 'pathway']))
  })

  test.each([
    [{ icalin2: 'c' }, 'icalin2'],
    [{ icalin2: '' }, 'icalin2'],
    [{ d31Pct: '110' }, 'd31Pct'],
    [{ d31Pct: 9 }, 'd31Pct'],
    [{ d31Pct: '' }, 'd31Pct'],
    [{ doc: { status: 'reported', upperPct: 'abc' } }, 'upperPct'],
    [{ doc: { status: 'unknown' } }, 'status'],
    [{ doc: 'not-subject' }, 'doc'],
  ])('%j is invalid', (input, name) => {
    expect(target(input)).toEqual(invalid(name))
  })
})

describe('Sanction of the quality volet', () => {
  const sanction = (input: Record<string, unknown>, extra = {}) => ask('quality.sanction', input, extra)
  const scalePct = { '1': '0.2', '2': '0.5', '3': '0.9' }
  const base = { scalePct, amRevenue: '10000000.00', planProgressPct: '20' }

  test.each([
    [1, '16000.00'],
    [2, '40000.00'],
    [3, '72000.00'],
  ])('%i risk(s) on the scale: %s', (riskCount, amount) => {
    expect(sanction({ ...base, riskCount })).toEqual(computed({ legalCap: '100000.00', sanction: amount }))
  })

  test.each([
    ['0', '100000.00'],
    ['99.99', '10.00'],
    ['100', '0.00'],
  ])('a plan at %s %%: %s', (planProgressPct, amount) => {
    const scale = { '1': '1', '2': '1', '3': '1' }
    expect(sanction({ ...base, scalePct: scale, planProgressPct, riskCount: 1 }).result).toMatchObject({
      sanction: amount,
    })
  })

  test('the own rate of the DG counts only without scale, and with a reason', () => {
    const own = { riskCount: 2, ratePct: '0.4', amRevenue: '5000000', planProgressPct: '0' }
    expect(sanction({ ...own, reason: 'Plan engagé' })).toEqual(
      computed({ legalCap: '50000.00', sanction: '20000.00' }),
    )
    expect(sanction({ ...own, scalePct, reason: 'Plan engagé' }).result).toMatchObject({ sanction: '25000.00' })
    expect(sanction(own)).toEqual(notComputable('scale-or-reason'))
    expect(sanction({ ...own, ratePct: null, reason: 'Motif' })).toEqual(notComputable('scale-or-reason'))
  })

  test.each([
    [{ scalePct: { '1': '0.2', '2': '0.5', '3': '1.01' }, riskCount: 1 }, 'a rate of the scale, even of another row'],
    [{ riskCount: 1, ratePct: '1.01' }, 'the own rate, even beside a scale'],
  ])('%j: %s above 1 %% is refused', (input, _which) => {
    expect(sanction({ ...base, ...input })).toEqual(refused('over-cap', { legalCap: '100000.00' }))
  })

  test('a limit without revenue is unsaid', () => {
    expect(sanction({ ratePct: '3' })).toEqual(refused('over-cap', { legalCap: null }))
  })

  test('no risk, no sanction, whatever the rates', () => {
    expect(sanction({ ...base, riskCount: 0, ratePct: '5' })).toEqual(notApplicable('no-risk'))
  })

  test.each([
    [{}, ['riskCount', 'scale-or-reason', 'amRevenue', 'planProgressPct']],
    [{ scalePct, riskCount: 3 }, ['amRevenue', 'planProgressPct']],
    [{ ...base, scalePct: { '1': '0.2' }, riskCount: 2 }, ['scalePct']],
    [{ ...base }, ['riskCount']],
  ])('%j lacks %j', (input, missing) => {
    expect(sanction(input)).toEqual(notComputable(...missing))
  })

  test.each([
    [{ riskCount: 4 }, 'riskCount'],
    [{ riskCount: -1 }, 'riskCount'],
    [{ riskCount: 1.5 }, 'riskCount'],
    [{ riskCount: 1, scalePct: { '1': 'abc' } }, 'scalePct'],
    [{ riskCount: 1, scalePct: { '4': '1' } }, '4'],
    [{ riskCount: 1, planProgressPct: '110' }, 'planProgressPct'],
  ])('%j is invalid', (input, name) => {
    expect(sanction({ ...base, ...input })).toEqual(invalid(name))
  })
})
