import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '@/lib/caqes/registry'
import { answer, answerLine } from '@/lib/caqes/simulation'

const ratio = { rule: 'indicator.ratio', input: { numerator: 1, denominator: 2 } }
const status = (request: unknown) => {
  const answered = answer(request)
  return [answered.status, answered.reasons]
}

describe('The door', () => {
  test.each(['a1', '', 'é', 7, 0, -1.5])('echoes the identifier %j', (id) => {
    expect(answer({ id, ...ratio })).toMatchObject({ id, status: 'computed' })
    expect(answer({ id, rule: 'unknown' })).toMatchObject({ id, status: 'invalid' })
  })

  test.each([[undefined], [null]])('an identifier %j is null', (id) => {
    expect(answer({ id, ...ratio })).toMatchObject({ id: null, status: 'computed' })
  })

  test.each([true, ['a'], { a: 1 }, Number.POSITIVE_INFINITY])('an identifier %j is of no use', (id) => {
    expect(answer({ id, ...ratio })).toMatchObject({ id: null, status: 'invalid', reasons: ['id'] })
  })

  test.each([null, 42, 'text', true, [], [ratio]])('a request %j is not an object', (request) => {
    expect(answer(request)).toMatchObject({ id: null, status: 'invalid', reasons: ['json'] })
  })

  test.each([
    [{ input: {} }, ['rule']],
    [{ rule: null, input: {} }, ['rule']],
    [{ rule: 12, input: {} }, ['rule']],
    [{ rule: '', input: {} }, ['rule']],
    [{ rule: 'toString', input: {} }, ['rule']],
    [{ rule: '__proto__', input: {} }, ['rule']],
    [{ ...ratio, on: '2018-02-30' }, ['on']],
    [{ ...ratio, on: '' }, ['on']],
    [{ ...ratio, on: 20181231 }, ['on']],
    [{ ...ratio, input: [] }, ['input']],
    [{ ...ratio, input: 'x' }, ['input']],
    [{ ...ratio, settings: [] }, ['settings']],
    [{ ...ratio, settings: { unheardOf: 1 } }, ['unheardOf']],
    [{ ...ratio, settings: { equalityMeetsTarget: 'oui' } }, ['equalityMeetsTarget']],
    [{ ...ratio, settings: { progressSteps: [{ fromPct: '110', countedPct: '1' }] } }, ['fromPct']],
    [{ ...ratio, extra: 1 }, ['extra']],
    [{ rule: 'unknown', on: 'x', extra: 1, input: 5 }, ['rule']],
    [{ ...ratio, on: 'x', input: { numerator: 'x' } }, ['on', 'numerator']],
    [
      { ...ratio, on: 'x', settings: 1, input: { denominator: -1, extra: 1 } },
      ['on', 'settings', 'denominator', 'extra'],
    ],
    [{ ...ratio, on: 'x', input: null }, ['on']],
    [{ ...ratio, input: { ...ratio.input, extra: 1 } }, ['extra']],
    [
      { ...ratio, input: { numerator: -1, denominator: 'abc', extra: 1, other: 2 } },
      ['numerator', 'denominator', 'extra', 'other'],
    ],
    [{ ...ratio, input: { denominator: 'abc', numerator: -1 } }, ['numerator', 'denominator']],
  ])('%j is invalid: %j', (request, reasons) => {
    expect(status(request)).toEqual(['invalid', reasons])
  })

  test('null is absent, everywhere', () => {
    const nulls = { ...ratio, id: null, on: null, settings: null, extra: null }
    expect(status(nulls)).toEqual(['computed', []])
    expect(status({ ...ratio, settings: { equalityMeetsTarget: null } })).toEqual(['computed', []])
    expect(status({ ...ratio, input: { ...ratio.input, targetPct: null, unknown: null } })).toEqual(['computed', []])
    expect(status({ rule: 'indicator.ratio', input: null })).toEqual(['not-computable', ['missing']])
    expect(status({ rule: 'indicator.ratio' })).toEqual(['not-computable', ['missing']])
  })

  test('a malformed request is invalid before its date matters', () => {
    const late = { rule: 'transport.targeting', on: '2030-01-01' }
    expect(status({ ...late, input: { spending: '-1' } })).toEqual(['invalid', ['spending']])
    expect(status({ ...late, input: { spending: '1', establishmentKind: 'hia' } })).toEqual([
      'not-applicable',
      ['regime'],
    ])
  })

  test.each(['-0', '-0.00', '0', '00012.5', '9999999999999.99'])('the amount %j is one', (spending) => {
    expect(answer({ rule: 'transport.targeting', input: { spending } }).status).toBe('computed')
  })

  test.each([
    ...[
      '1e400',
      '1e3',
      'abc',
      '',
      ' 1',
      '1 ',
      '1,5',
      '+1',
      '.5',
      '1.',
      '1.234',
      '-1',
      '0x10',
      '١٢',
      '12345678901234',
      'NaN',
    ],
    ...[1, 0, 1.5, true, [], {}, ['1']],
  ])('the amount %j is invalid', (spending) => {
    expect(status({ rule: 'transport.targeting', input: { spending } })).toEqual(['invalid', ['spending']])
  })

  test.each(['{', '', '{"rule":', '{"id":"a",}', "{'id':1}", 'nul', '[1', '\u0000'])(
    'the line %j is broken JSON',
    (line) => {
      expect(answerLine(line)).toEqual({
        id: null,
        status: 'invalid',
        result: {},
        reasons: ['json'],
        trace: [],
        provisional: false,
      })
    },
  )

  test('1e400 in JSON is no number', () => {
    expect(answerLine('{"id":1e400,"rule":"indicator.ratio"}')).toMatchObject({ id: null, reasons: ['id'] })
    expect(answerLine('{"id":"a","rule":"indicator.ratio","input":{"numerator":1e400,"denominator":1}}')).toMatchObject(
      {
        id: 'a',
        reasons: ['numerator'],
      },
    )
  })

  test('a name of the prototype is a field like another', () => {
    expect(
      answerLine('{"rule":"indicator.ratio","input":{"__proto__":{"numerator":1},"denominator":1}}').status,
    ).not.toBe('computed')
    expect(answerLine('{"rule":"indicator.ratio","input":{"constructor":1}}')).toMatchObject({
      reasons: ['constructor'],
    })
  })

  test('an abyss of brackets is answered', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
    expect(answerLine(`{"rule":"grid.total","input":{"lines":${deep}}}`)).toMatchObject({ status: 'invalid' })
  })

  test('whatever the JSON, there is one answer and no exception', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rules.map((rule) => rule.id)),
        fc.jsonValue(),
        fc.jsonValue(),
        (rule, input, on) => {
          const statuses = ['invalid', 'not-applicable', 'refused', 'not-computable', 'computed']
          expect(statuses).toContain(answer({ id: 'x', rule, on, input }).status)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('an answer is JSON: what is written is what is read', () => {
    for (const rule of rules) {
      const answered = answer({ id: 'x', rule: rule.id, input: {} })
      expect(JSON.parse(JSON.stringify(answered))).toEqual(answered)
    }
  })
})
