import { describe, expect, test } from 'vitest'
import { type Asked, marksToWrite, type StandingWord } from '@/lib/plan/marking'
import { occurrencesOf } from '@/lib/plan/occurrences'
import { day, deadline, period2016 } from '../../support/plan-facts'

const quarterly = deadline({ recurrence: 'quarterly', from: '2018-01-01', to: '2018-12-31' })
const quarters = occurrencesOf(quarterly, period2016)
const asked = (values: Omit<Partial<Asked>, 'on' | 'endsOn'> & { endsOn?: string; on?: string }): Asked => ({
  upTo: false,
  done: true,
  proof: null,
  fileSha256: null,
  ...values,
  endsOn: day(values.endsOn ?? '2018-03-31'),
  on: values.on === undefined ? null : day(values.on),
})
const word = (on: string, values: Partial<StandingWord> = {}): StandingWord => ({
  done: true,
  proof: null,
  fileSha256: null,
  on: day(on),
  ...values,
})
const limits = { today: day('2018-08-15'), planStart: period2016.from }
const marks = (values: Parameters<typeof asked>[0], standing: Record<string, StandingWord> = {}) =>
  marksToWrite(
    asked(values),
    quarters,
    new Map(Object.entries(standing).map(([end, held]) => [day(end), held])),
    limits,
  )
const refusal = (values: Parameters<typeof asked>[0]) => {
  try {
    marks(values)
  } catch (error) {
    return error
  }
  throw new Error('nothing was refused')
}

describe('one occurrence said done', () => {
  test('is dated of the day asked, of today when none is', () => {
    expect(marks({ on: '2018-04-12' })).toEqual([{ endsOn: '2018-03-31', on: '2018-04-12' }])
    expect(marks({})).toEqual([{ endsOn: '2018-03-31', on: '2018-08-15' }])
  })
  test.each([
    ['the first day of its period', '2018-01-01', true],
    ['the day before it begins', '2017-12-31', false],
    ['today', '2018-08-15', true],
    ['tomorrow', '2018-08-16', false],
  ])('on %s', (_, on, accepted) => {
    if (accepted) expect(marks({ on })).toHaveLength(1)
    else expect(refusal({ on })).toMatchObject({ code: 'INVALID_INPUT', fields: { on: expect.any(String) } })
  })
  test('too early says when it begins, and where the word belongs', () => {
    expect(refusal({ on: '2017-12-31' })).toMatchObject({
      fields: { on: expect.stringMatching(/commence le 01\/01\/2018.*période précédente/) },
    })
  })
  test('a due date alone is done no earlier than the plan begins', () => {
    const due = occurrencesOf(deadline({ to: '2016-06-30' }), period2016)
    const say = (on: string) => marksToWrite(asked({ endsOn: '2016-06-30', on }), due, new Map(), limits)
    expect(say('2016-01-01')).toHaveLength(1)
    expect(() => say('2015-12-31')).toThrow('Certains champs sont à corriger')
  })
  test('is refused when the deadline has no such occurrence', () => {
    expect(refusal({ endsOn: '2018-04-30' })).toMatchObject({ message: expect.stringContaining('n’existe plus') })
  })
})

describe('the same word again', () => {
  test('writes nothing', () => {
    expect(marks({ on: '2018-04-12' }, { '2018-03-31': word('2018-04-12') })).toEqual([])
  })
  test.each([
    ['another day', { on: '2018-04-13' }],
    ['another proof', { on: '2018-04-12', proof: 'Courrier' }],
    ['a document', { on: '2018-04-12', fileSha256: 'a1' }],
  ])('with %s is a correction', (_, values) => {
    expect(marks(values, { '2018-03-31': word('2018-04-12') })).toHaveLength(1)
  })
  test('without the document that is already joined writes nothing', () => {
    expect(marks({ on: '2018-04-12' }, { '2018-03-31': word('2018-04-12', { fileSha256: 'a1' }) })).toEqual([])
  })
  test('after it was taken back is a new word', () => {
    expect(marks({ on: '2018-04-12' }, { '2018-03-31': word('2018-04-12', { done: false }) })).toHaveLength(1)
  })
})

describe('taking a word back', () => {
  test('holds from the day it is said, and only where a word stands', () => {
    expect(marks({ done: false }, { '2018-03-31': word('2018-04-12') })).toEqual([
      { endsOn: '2018-03-31', on: '2018-08-15' },
    ])
    expect(marks({ done: false })).toEqual([])
    expect(marks({ done: false }, { '2018-03-31': word('2018-04-12', { done: false }) })).toEqual([])
  })
})

describe('all up to an occurrence', () => {
  test('are each dated of their last day, or of the day asked when it comes first', () => {
    expect(marks({ endsOn: '2018-09-30', on: '2018-08-01', upTo: true })).toEqual([
      { endsOn: '2018-03-31', on: '2018-03-31' },
      { endsOn: '2018-06-30', on: '2018-06-30' },
      { endsOn: '2018-09-30', on: '2018-08-01' },
    ])
  })
  test('leaves alone those already done, and the later ones', () => {
    const standing = { '2018-03-31': word('2018-04-12'), '2018-06-30': word('2018-07-01', { done: false }) }
    expect(marks({ endsOn: '2018-09-30', upTo: true }, standing).map((mark) => mark.endsOn)).toEqual([
      '2018-06-30',
      '2018-09-30',
    ])
  })
  test('never dates one before it begins, and refuses an occurrence to come', () => {
    for (const { endsOn, on } of marks({ endsOn: '2018-09-30', on: '2018-07-01', upTo: true }))
      expect(on >= (quarters.find((one) => one.to === endsOn)?.from ?? '')).toBe(true)
    expect(refusal({ endsOn: '2018-12-31', upTo: true })).toMatchObject({ fields: { on: expect.any(String) } })
  })
})
