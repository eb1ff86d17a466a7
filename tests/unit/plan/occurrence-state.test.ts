import { describe, expect, test } from 'vitest'
import type { SetState } from '@/lib/plan/model'
import { occurrenceDays, occurrenceState, occurrenceWords } from '@/lib/plan/occurrence-state'
import { followOccurrences } from '@/lib/plan/occurrences'
import { day, deadline, done, period2016 } from '../../support/plan-facts'

type Facts = Parameters<typeof deadline>[0]

function told(
  facts: Facts,
  today: string,
  said: SetState | null = null,
  words = [done('2018-03-31', 1, '2018-04-12')],
) {
  const own = deadline(facts)
  const occurrences = followOccurrences(own, period2016, words)
  const context = { deadline: { ...own, occurrences }, said, today: day(today) }
  return occurrences.map((one) => [occurrenceState(one, context), occurrenceWords(one, context)])
}
const year = { recurrence: 'quarterly', from: '2018-01-01', to: '2018-12-31' } as const

describe('each occurrence has its own state', () => {
  test('done, late, under way and to come in one deadline', () => {
    expect(told(year, '2018-08-15')).toEqual([
      ['realisee', 'faite le 12/04/2018'],
      ['en_retard', 'en retard depuis le 01/07/2018'],
      ['en_cours', 'en cours'],
      ['a_venir', 'à venir'],
    ])
  })
  test.each([
    ['2018-06-30', 'en cours'],
    ['2018-07-01', 'en retard depuis le 01/07/2018'],
  ])('on %s the second quarter is %s: its last day is inside', (today, words) => {
    expect(told(year, today)[1]?.[1]).toBe(words)
  })
  test('a due date alone is under way from thirty days before', () => {
    expect(told({ to: '2018-06-30' }, '2018-05-30')).toEqual([['a_venir', 'à venir']])
    expect(told({ to: '2018-06-30' }, '2018-05-31')).toEqual([['en_cours', 'en cours']])
  })
  test.each([
    ['suspended', 'suspendue', 'suspendue'],
    ['deferred', 'suspendue', 'différée'],
    ['awaiting', 'a_preciser', 'en attente'],
  ] as const)('of a deadline printed %s, what is not done is %s', (status, state, words) => {
    expect(told({ ...year, status }, '2018-12-31')[1]).toEqual([state, words])
    expect(told({ ...year, status }, '2018-12-31')[0]).toEqual(['realisee', 'faite le 12/04/2018'])
  })
  test('follows its action when a person closed it, but a word of its own stays', () => {
    expect(told(year, '2018-08-15', 'abandonnee').map(([, words]) => words)).toEqual([
      'faite le 12/04/2018',
      ...Array(3).fill('abandonnée avec l’action'),
    ])
    expect(told(year, '2018-08-15', 'realisee')[1]).toEqual(['realisee', 'close avec l’action'])
    expect(told(year, '2018-08-15', 'rouverte')[1]?.[0]).toBe('en_retard')
  })
})

test.each([
  [null, '2018-06-30', 'le 30/06/2018'],
  ['2018-06-30', '2018-06-30', 'le 30/06/2018'],
  ['2018-06-01', '2018-06-30', 'du 01/06/2018 au 30/06/2018'],
])('from %s to %s reads "%s"', (from, to, words) => {
  expect(occurrenceDays({ from: from === null ? null : day(from), to: day(to) })).toBe(words)
})
