import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { withoutNulls } from '@/lib/rules/absent'
import { Context, NotInForce } from '@/lib/rules/context'
import { openDoor } from '@/lib/rules/door'
import { evaluate } from '@/lib/rules/evaluate'
import { count, day, field } from '@/lib/rules/fields'
import { computed, missingOf, notComputable, refused } from '@/lib/rules/outcome'
import { type Parameter, valueAt } from '@/lib/rules/parameter'
import { register } from '@/lib/rules/registry'
import type { Rule } from '@/lib/rules/rule'
import { recordingTracer, silentTracer, sourceText } from '@/lib/rules/trace'
import { day as civil } from '../../support/plan-facts'

const read = { text: 'Loi', article: 'article 1', reference: 'ref' }
const speed: Parameter<number> = {
  id: 'speed',
  label: 'Vitesse',
  unit: 'km/h',
  knownUntil: civil('2020-12-31'),
  text: (value) => `${value} km/h`,
  values: [
    { from: civil('2000-01-01'), value: 90, source: read },
    { from: civil('2018-07-01'), value: 80, source: { ...read, unread: true } },
    { from: civil('2019-01-01'), value: 70, source: read },
  ],
}

describe('A dated parameter', () => {
  test.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 90],
    ['2018-06-30', 90],
    ['2018-07-01', 80],
    ['2019-01-01', 70],
    ['2999-01-01', 70],
  ])('on %s is %s', (on, value) => expect(valueAt(speed, civil(on))?.value).toBe(value))

  test.each([
    ['2018-06-30', false],
    ['2018-07-01', true],
    ['2019-01-01', false],
    ['2020-12-31', false],
    ['2021-01-01', true],
  ])('on %s is provisional: %s', (on, provisional) => expect(valueAt(speed, civil(on))?.provisional).toBe(provisional))

  test('is written in the trace with its day and its source when it is read', () => {
    const tracer = recordingTracer()
    const context = new Context(civil('2018-08-01'), null, tracer)
    expect(context.read(speed)).toBe(80)
    expect(context.provisional).toBe(true)
    expect(tracer.steps).toEqual([
      {
        label: 'Vitesse (depuis le 01/07/2018)',
        value: '80 km/h (valeur provisoire)',
        source: 'Loi, article 1 (texte non relu)',
      },
    ])
  })

  test('before its first day nothing is in force', () => {
    expect(() => new Context(civil('1999-12-31'), null, silentTracer).read(speed)).toThrow(NotInForce)
  })
})

const input = z.strictObject({ travelled: field(count, 'Distance'), since: field(day, 'Depuis') })
type Input = z.output<typeof input>
const settings = z.strictObject({ tolerance: z.int().default(0) })
type Settings = z.output<typeof settings>

const speeding: Rule<Input, Settings, { over: boolean }> = {
  id: 'speeding',
  label: 'Excès de vitesse',
  summary: '',
  sources: [read],
  input,
  defaultOn: ({ since }) => since ?? civil('2005-01-01'),
  contradictions: ({ travelled }) => (travelled === 666 ? ['travelled'] : []),
  versions: [
    {
      regime: { id: 'old', label: '', from: civil('1990-01-01'), to: civil('2018-12-31') },
      evaluate: ({ travelled }, context) => {
        if (travelled === undefined) return notComputable('travelled')
        const limit = context.read(speed)
        return travelled > 300
          ? refused('impossible', { limit })
          : computed({ over: travelled > limit + context.settings.tolerance })
      },
    },
    {
      regime: { id: 'new', label: '', from: civil('2019-01-01'), to: null },
      caution: 'À relire',
      evaluate: () => computed({ over: true }),
    },
  ],
}

describe('A rule', () => {
  const on = (date: string, travelled?: number) =>
    evaluate(speeding, travelled === undefined ? {} : { travelled }, civil(date), { tolerance: 0 })

  test('is not applicable outside its versions, nor before its parameters', () => {
    const outside = { outcome: { status: 'not-applicable', result: {}, reasons: ['regime'] }, provisional: false }
    expect(on('1989-12-31', 100)).toEqual(outside)
    expect(on('1999-12-31', 100)).toEqual(outside)
  })

  test('takes the version of the day, first and last day included', () => {
    expect(on('2018-12-31', 81)).toEqual({ outcome: computed({ over: true }), provisional: true })
    expect(on('2018-06-30', 90)).toEqual({ outcome: computed({ over: false }), provisional: false })
    expect(on('2019-01-01', 1)).toEqual({ outcome: computed({ over: true }), provisional: true })
  })

  test('an error of the code is not swallowed', () => {
    const broken: typeof speeding = {
      ...speeding,
      versions: [
        {
          ...speeding.versions[0],
          evaluate: () => {
            throw new Error('broken')
          },
        },
      ],
    }
    expect(() => evaluate(broken, {}, civil('2005-01-01'), { tolerance: 0 })).toThrow('broken')
  })

  test('missing fields are named in the order asked', () => {
    expect(missingOf({ b: 1, a: undefined, c: undefined }, ['c', 'b', 'a'])).toEqual(['c', 'a'])
  })
})

describe('A door on that rule', () => {
  const { answer, answerLine } = openDoor([register(speeding)], settings)
  const ask = (request: object) => answer({ rule: 'speeding', ...request })

  test('asks the rule for its own day, or the day requested', () => {
    expect(ask({ input: { travelled: 85 } }).result).toEqual({ over: false })
    expect(ask({ input: { travelled: 85, since: '2018-07-02' } }).result).toEqual({ over: true })
    expect(ask({ on: '2018-07-02', input: { travelled: 85 } }).result).toEqual({ over: true })
    expect(ask({ on: '2001-01-01', input: { travelled: 85, since: '2018-07-02' } }).result).toEqual({ over: false })
  })

  test('gives the rule the choices of the request, or the usual ones', () => {
    expect(ask({ input: { travelled: 95 } }).result).toEqual({ over: true })
    expect(ask({ input: { travelled: 95 }, settings: { tolerance: 5 } }).result).toEqual({ over: false })
  })

  test('a contradiction is invalid', () => {
    expect(ask({ input: { travelled: 666 } })).toMatchObject({ status: 'invalid', reasons: ['travelled'], trace: [] })
  })

  test('a refusal carries its limit, what is missing its name', () => {
    expect(ask({ input: { travelled: 301 } })).toMatchObject({
      status: 'refused',
      reasons: ['impossible'],
      result: { limit: 90 },
    })
    expect(answerLine('{"rule":"speeding"}')).toMatchObject({ status: 'not-computable', reasons: ['travelled'] })
  })
})

describe('Absent and null', () => {
  test('are the same in objects at any level, elements of lists stay', () => {
    expect(withoutNulls({ a: null, b: { c: null, d: [null, { e: null, f: 0 }] }, g: false })).toEqual({
      b: { d: [null, { f: 0 }] },
      g: false,
    })
    expect(withoutNulls(null)).toBeNull()
    expect(withoutNulls('x')).toBe('x')
  })
})

test('a source reads as text and article', () => {
  expect(sourceText(read)).toBe('Loi, article 1')
})
