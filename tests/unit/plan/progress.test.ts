import { describe, expect, test } from 'vitest'
import type { DeadlineFacts, OccurrenceDone, SetState } from '@/lib/plan/model'
import { followDeadlines, isUnresolved, nextDeadline, stateOf } from '@/lib/plan/progress'
import { day, deadline, done, period2016 } from '../../support/plan-facts'

type Case = { deadlines: DeadlineFacts[]; done?: OccurrenceDone[]; said?: SetState }

const on = (today: string, { deadlines, done = [], said }: Case) =>
  stateOf({ said: said ?? null, deadlines, done }, day(today), period2016)

const dueJune = { deadlines: [deadline({ to: '2018-06-30' })] }
const secondHalf = { deadlines: [deadline({ from: '2018-07-01', to: '2018-12-31' })] }

describe('a due date alone', () => {
  test.each([
    ['31 days before it', '2018-05-30', 'a_venir'],
    ['30 days before it', '2018-05-31', 'en_cours'],
    ['29 days before it', '2018-06-01', 'en_cours'],
    ['on its own day', '2018-06-30', 'en_cours'],
    ['the day after', '2018-07-01', 'en_retard'],
  ])('%s', (_, today, state) => {
    expect(on(today, dueJune)).toBe(state)
  })
  test('counts thirty days across 29 February', () => {
    const due = { deadlines: [deadline({ to: '2016-03-15' })] }
    expect(on('2016-02-13', due)).toBe('a_venir')
    expect(on('2016-02-14', due)).toBe('en_cours')
  })
})

describe('a period', () => {
  test.each([
    ['the day before it begins', '2018-06-30', 'a_venir'],
    ['its first day', '2018-07-01', 'en_cours'],
    ['its last day, inside', '2018-12-31', 'en_cours'],
    ['the day after its last', '2019-01-01', 'en_retard'],
  ])('%s', (_, today, state) => {
    expect(on(today, secondHalf)).toBe(state)
  })
  test('done is no longer late', () => {
    expect(on('2019-01-01', { ...secondHalf, done: [done('2018-12-31')] })).toBe('realisee')
  })
})

describe('a recurring deadline is late by occurrence', () => {
  const yearly = [deadline({ recurrence: 'annual', from: '2016-01-01', to: '2019-12-31' })]

  test('one past year not done is enough', () => {
    expect(on('2018-06-15', { deadlines: yearly, done: [done('2016-12-31')] })).toBe('en_retard')
  })
  test('every past year done: the present one goes on', () => {
    expect(on('2018-06-15', { deadlines: yearly, done: [done('2016-12-31'), done('2017-12-31')] })).toBe('en_cours')
  })
  test('the present year done early: still inside it', () => {
    const words = [done('2016-12-31'), done('2017-12-31'), done('2018-12-31', 1, '2018-03-01')]
    expect(on('2018-06-15', { deadlines: yearly, done: words })).toBe('en_cours')
  })
  test('every year done, even ahead of time: done as a whole', () => {
    const words = ['2016-12-31', '2017-12-31', '2018-12-31', '2019-12-31'].map((end) => done(end))
    expect(on('2018-06-15', { deadlines: yearly, done: words })).toBe('realisee')
  })
  test('without a year in the text, over the plan: late from the second month', () => {
    const monthly = { deadlines: [deadline({ recurrence: 'monthly' })] }
    expect(on('2015-12-31', monthly)).toBe('a_venir')
    expect(on('2016-01-31', monthly)).toBe('en_cours')
    expect(on('2016-02-01', monthly)).toBe('en_retard')
  })
})

describe('several deadlines', () => {
  const past = deadline({ position: 1, from: '2017-01-01', to: '2017-12-31' })
  const future = deadline({ position: 2, from: '2019-01-01', to: '2019-12-31' })

  test('one late and one to come: late', () => {
    expect(on('2018-06-15', { deadlines: [past, future] })).toBe('en_retard')
  })
  test('the first done, the second not begun: to come', () => {
    expect(on('2018-06-15', { deadlines: [past, future], done: [done('2017-12-31')] })).toBe('a_venir')
  })
  test('the word on one deadline does not close another that ends the same day', () => {
    const twin = deadline({ position: 2, from: '2017-07-01', to: '2017-12-31' })
    expect(on('2018-06-15', { deadlines: [past, twin], done: [done('2017-12-31', 1)] })).toBe('en_retard')
  })
})

describe('suspended, deferred, awaiting', () => {
  const suspended = deadline({ position: 1, from: '2017-01-01', to: '2017-12-31', status: 'suspended' })
  const deferred = deadline({ position: 2, status: 'deferred' })
  const awaiting = deadline({ position: 3, status: 'awaiting' })
  const dated = deadline({ position: 4, from: '2018-01-01', to: '2018-12-31' })
  const damaged = deadline({ position: 5, raw: '2017-2016' })

  test.each<[string, DeadlineFacts[], string]>([
    ['suspended only, though its dates are past', [suspended], 'suspendue'],
    ['suspended and deferred', [suspended, deferred], 'suspendue'],
    ['suspended and one that runs: not every deadline is suspended', [suspended, dated], 'en_cours'],
    ['suspended and awaiting', [suspended, awaiting], 'a_preciser'],
    ['suspended and a text nobody can date', [suspended, damaged], 'a_preciser'],
    ['awaiting only', [awaiting], 'a_preciser'],
    ['awaiting with dates that are past', [{ ...awaiting, to: day('2017-12-31') }], 'a_preciser'],
    ['awaiting and one that runs', [awaiting, dated], 'en_cours'],
    ['a text nobody can date', [damaged], 'a_preciser'],
    ['a text nobody can date and one that runs', [damaged, dated], 'en_cours'],
    ['no deadline at all', [], 'a_preciser'],
  ])('%s', (_, deadlines, state) => {
    expect(on('2018-06-15', { deadlines })).toBe(state)
  })
  test('all that is open is suspended, the rest being done: suspended', () => {
    expect(on('2018-06-15', { deadlines: [suspended, dated], done: [done('2018-12-31', 4)] })).toBe('suspendue')
  })
  test('the dated one done, another awaiting: nothing is left to date', () => {
    expect(on('2018-06-15', { deadlines: [awaiting, dated], done: [done('2018-12-31', 4)] })).toBe('a_preciser')
  })
})

describe('the word of a person comes first', () => {
  test.each<[SetState, string]>([
    ['abandonnee', 'abandonnee'],
    ['realisee', 'realisee'],
    ['rouverte', 'en_retard'],
  ])('%s', (said, state) => {
    expect(on('2018-07-01', { ...dueJune, said })).toBe(state)
  })
  test('even over a suspended action', () => {
    expect(on('2018-07-01', { deadlines: [deadline({ status: 'suspended' })], said: 'abandonnee' })).toBe('abandonnee')
  })
})

describe('the next deadline', () => {
  const next = (today: string, { deadlines, done = [], said }: Case) =>
    nextDeadline(said ?? null, followDeadlines({ said: null, deadlines, done }, period2016), day(today))

  test('is the earliest occurrence not done, late ones first', () => {
    const deadlines = [deadline({ to: '2019-01-31' }), deadline({ position: 2, raw: 'fin 2017', to: '2017-12-31' })]
    expect(next('2018-06-15', { deadlines })).toEqual({ raw: 'fin 2017', label: null, to: '2017-12-31', late: true })
    expect(next('2018-06-15', { deadlines, done: [done('2017-12-31', 2)] })).toMatchObject({
      to: '2019-01-31',
      late: false,
    })
  })
  test('is not late on its own last day', () => {
    expect(next('2018-06-30', dueJune)).toMatchObject({ late: false })
    expect(next('2018-07-01', dueJune)).toMatchObject({ late: true })
  })
  test('ignores what is suspended, waits or cannot be dated', () => {
    const deadlines = [
      deadline({ to: '2017-01-01', status: 'suspended' }),
      deadline({ position: 2, to: '2017-01-01', status: 'awaiting' }),
      deadline({ position: 3 }),
    ]
    expect(next('2018-06-15', { deadlines })).toBeNull()
  })
  test.each<SetState>(['realisee', 'abandonnee'])('there is none once a person said %s', (said) => {
    expect(next('2018-06-15', { ...dueJune, said })).toBeNull()
  })
  test('comes back when the action is reopened', () => {
    expect(next('2018-06-15', { ...dueJune, said: 'rouverte' })).toMatchObject({ to: '2018-06-30' })
  })
})

describe('a deadline to be made precise', () => {
  const unresolved = (facts: Parameters<typeof deadline>[0]) =>
    followDeadlines({ said: null, deadlines: [deadline(facts)], done: [] }, period2016).map(isUnresolved)

  test('is one without occurrence, unless it is suspended', () => {
    expect(unresolved({})).toEqual([true])
    expect(unresolved({ status: 'awaiting' })).toEqual([true])
    expect(unresolved({ status: 'suspended' })).toEqual([false])
    expect(unresolved({ to: '2018-01-01' })).toEqual([false])
    expect(unresolved({ recurrence: 'monthly' })).toEqual([false])
  })
})
