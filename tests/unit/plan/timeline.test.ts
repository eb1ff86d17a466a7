import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeadlineFacts, OccurrenceDone, SetState } from '@/lib/plan/model'
import { actionTrack, branchTrack, lanesOf } from '@/lib/plan/timeline'
import { actionRow, buildTree } from '@/lib/plan/tree'
import { day, deadline, done, period2016 } from '@/tests/support/plan-facts'

const today = day('2018-06-15')

type Values = {
  deadlines: readonly DeadlineFacts[]
  done?: readonly OccurrenceDone[]
  said?: SetState | null
  id?: string
}

const record = ({ deadlines, done: words = [], said = null, id = 'a' }: Values) => ({
  ...{ id, chantierId: 'c', number: '1', title: 'Visiter', regional: false, actors: [], indicatorCount: 0 },
  ...{ deadlines, said, done: words },
})
const track = (values: Values) => actionTrack(actionRow(record(values), today, period2016), today, period2016)
const marks = (values: Values) => track(values).marks.map(({ state, text }) => [state, text])

describe('the marks of an action', () => {
  test('one for each occurrence of a recurring deadline: done, late, open, coming', () => {
    const yearly = deadline({ from: '2016-01-01', to: '2019-12-31', recurrence: 'annual' })
    expect(marks({ deadlines: [yearly], done: [done('2016-12-31', 1, '2017-01-12')] })).toEqual([
      ['realisee', 'chaque année, du 01/01/2016 au 31/12/2016 : faite le 12/01/2017'],
      ['en_retard', 'chaque année, du 01/01/2017 au 31/12/2017 : en retard'],
      ['en_cours', 'chaque année, du 01/01/2018 au 31/12/2018 : en cours'],
      ['a_venir', 'chaque année, du 01/01/2019 au 31/12/2019 : à venir'],
    ])
  })
  test('a monthly one over a leap February ends on the 29th', () => {
    const monthly = deadline({ from: '2016-01-01', to: '2016-03-31', recurrence: 'monthly' })
    expect(track({ deadlines: [monthly] }).marks.map((mark) => mark.to)).toEqual([
      '2016-01-31',
      '2016-02-29',
      '2016-03-31',
    ])
  })
  test('a due date is a mark without a bar; its label and its proof are told', () => {
    const due = deadline({ to: '2018-06-30', label: 'vague 2' })
    const proof = { deadlinePosition: 1, endsOn: day('2018-06-30'), on: day('2018-06-01'), proof: 'compte rendu' }
    expect(track({ deadlines: [due] }).bars).toEqual([])
    expect(marks({ deadlines: [due] })).toEqual([['en_cours', 'vague 2, 30/06/2018 : en cours']])
    expect(marks({ deadlines: [due], done: [proof] })).toEqual([
      ['realisee', 'vague 2, 30/06/2018 : faite le 01/06/2018 (compte rendu)'],
    ])
  })
  test.each([
    ['suspended', 'suspendue', 'suspendue'],
    ['deferred', 'suspendue', 'différée'],
    ['awaiting', 'a_preciser', 'en attente'],
  ] as const)('a deadline %s is drawn %s and said so, never late', (status, state, word) => {
    const set = deadline({ from: '2017-01-01', to: '2017-12-31', status })
    expect(marks({ deadlines: [set] })).toEqual([[state, `du 01/01/2017 au 31/12/2017 : ${word}`]])
  })
  test.each([
    ['abandonnee', 'abandonnee', 'action abandonnée'],
    ['realisee', 'realisee', 'action dite réalisée'],
  ] as const)('an action said %s says so of what was left, and keeps what was done', (said, state, word) => {
    const yearly = deadline({ from: '2016-01-01', to: '2017-12-31', recurrence: 'annual' })
    expect(marks({ deadlines: [yearly], said, done: [done('2016-12-31')] })).toEqual([
      ['realisee', 'chaque année, du 01/01/2016 au 31/12/2016 : faite le 31/12/2016'],
      [state, `chaque année, du 01/01/2017 au 31/12/2017 : ${word}`],
    ])
  })
  test('a text nobody can date is told, not drawn', () => {
    const vague = deadline({ raw: 'MICI : 2ème semestre' })
    expect(track({ deadlines: [vague] })).toMatchObject({ bars: [], marks: [], unresolved: ['MICI : 2ème semestre'] })
  })
  test('what falls outside the years of the plan is told, not drawn at its edge', () => {
    const after = deadline({ to: '2021-03-31' })
    const across = deadline({ position: 2, from: '2019-07-01', to: '2020-06-30' })
    const { marks: drawn, bars, outside } = track({ deadlines: [after, across] })
    expect(drawn).toEqual([])
    expect(bars).toHaveLength(1)
    expect(outside).toEqual(['31/03/2021 : à venir', 'du 01/07/2019 au 30/06/2020 : à venir'])
  })
})

describe('lanes', () => {
  test('deadlines that would cover one another stand on lanes of their own', () => {
    const all = deadline({ from: '2016-01-01', to: '2019-12-31' })
    const inside = deadline({ position: 2, from: '2017-01-01', to: '2017-12-31' })
    const again = deadline({ position: 3, from: '2018-01-01', to: '2018-12-31' })
    const { bars, lanes } = track({ deadlines: [all, inside, again] })
    expect(bars.map((bar) => bar.lane)).toEqual([0, 1, 1])
    expect(lanes).toBe(2)
  })
  test('two on one lane never overlap', () => {
    const extent = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }))
      .map(([left, width]) => ({ left, right: left + width }))
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 12 }), (extents) => {
        const lanes = lanesOf(extents)
        expect(lanes).toHaveLength(extents.length)
        extents.forEach((one, index) => {
          extents.slice(0, index).forEach((other, before) => {
            const apart = one.left >= other.right || one.right <= other.left
            expect(apart || lanes[index] !== lanes[before]).toBe(true)
          })
        })
      }),
    )
  })
})

test('a bar never leaves the period, and marks keep the order of days', () => {
  const dates = fc
    .date({ min: new Date('2012-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const some = fc
    .record({
      position: fc.integer({ min: 1, max: 9 }),
      days: fc.tuple(dates, dates),
      recurrence: fc.constantFrom(
        null,
        'annual' as const,
        'half_yearly' as const,
        'quarterly' as const,
        'monthly' as const,
      ),
      due: fc.boolean(),
    })
    .map(({ position, days: [a, b], recurrence, due }) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      return deadline({ position, to, recurrence, ...(due ? {} : { from }) })
    })
  const many = fc.uniqueArray(some, { selector: (one) => one.position, maxLength: 5 })
  fc.assert(
    fc.property(many, (deadlines) => {
      const { bars, marks: drawn, lanes } = track({ deadlines })
      for (const bar of bars) {
        expect(bar.left).toBeGreaterThanOrEqual(0)
        expect(bar.left + bar.width).toBeLessThanOrEqual(1.0001)
        expect(bar.lane).toBeLessThan(lanes)
      }
      for (const [index, mark] of drawn.entries()) {
        const before = drawn[index - 1]
        expect(before === undefined || (before.to <= mark.to && before.at <= mark.at)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('a branch shows from its first day to its last, and its late days, counted', () => {
  const late = deadline({ from: '2017-01-01', to: '2017-12-31' })
  const [part] = buildTree(
    {
      parts: [{ id: 'p', title: 'ARS', lead: 'ARS' }],
      programmes: [{ id: 'g', partId: 'p', parentId: null, title: 'Transports', blocs: [] }],
      chantiers: [{ id: 'c', programmeId: 'g', number: 1, title: 'Bon usage' }],
      actions: [
        record({ id: 'a', deadlines: [late] }),
        record({ id: 'b', deadlines: [late] }),
        record({ id: 'd', deadlines: [deadline({ to: '2018-12-31' })] }),
      ],
    },
    today,
    period2016,
  )
  if (!part) throw new Error('no part')
  const { bars, marks: drawn } = branchTrack(part, today, period2016)
  expect(bars).toHaveLength(1)
  expect(drawn.map(({ state, text }) => [state, text])).toEqual([
    ['en_retard', '2 échéances en retard depuis le 31/12/2017'],
  ])
  expect(branchTrack({ ...part, children: [] }, today, period2016)).toMatchObject({ bars: [], marks: [] })
})
