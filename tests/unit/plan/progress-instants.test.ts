import { describe, expect, test } from 'vitest'
import { parisDate, sameParisTimeOn } from '@/lib/core/civil-date'
import { readDeadlines } from '@/lib/plan/deadline-text'
import type { DeadlineFacts, OccurrenceDone, SetState } from '@/lib/plan/model'
import { stateOf } from '@/lib/plan/progress'
import { day } from '@/tests/support/plan-facts'

const plan = { from: day('2016-01-01'), to: day('2019-12-31') }

function deadlinesOf(text: string): DeadlineFacts[] {
  return readDeadlines(text).map((one, index) => ({
    position: index + 1,
    raw: one.raw,
    label: one.label,
    from: one.from,
    to: one.to,
    status: one.status,
    recurrence: one.recurrence === 'half-yearly' ? 'half_yearly' : one.recurrence,
  }))
}

const stateAt = (text: string, instant: string, said: SetState | null = null, done: readonly OccurrenceDone[] = []) =>
  stateOf({ said, deadlines: deadlinesOf(text), done }, parisDate(new Date(instant)), plan)

describe('a deadline ends at 23:59:59 in Paris, wherever one reads it', () => {
  test.each([
    ['30/06/2018', '2018-06-30T21:59:59.999Z', 'en_cours', 'last instant of the day in Paris, in summer'],
    [
      '30/06/2018',
      '2018-06-30T22:00:00Z',
      'en_retard',
      'midnight in Paris, six in the evening of 30 June in Guadeloupe',
    ],
    ['31/12/2017', '2017-12-31T22:59:59.999Z', 'en_cours', 'last instant of the year in Paris, in winter'],
    ['31/12/2017', '2017-12-31T23:00:00Z', 'en_retard', 'midnight in Paris'],
    ['31/12/2017', '2018-01-01T03:59:00Z', 'en_retard', '23:59 on 31 December in Guadeloupe: over in Paris'],
    ['31/12/2017', '2017-12-31T19:59:00Z', 'en_cours', '23:59 on 31 December in La Réunion: not over in Paris'],
    ['30/06/2018', '2018-05-30T21:59:59Z', 'a_venir', 'thirty-one days before, in its last second'],
    ['30/06/2018', '2018-05-30T22:00:00Z', 'en_cours', 'thirty days before'],
    ['2018', '2017-12-31T22:59:59Z', 'a_venir', 'the year has not begun in Paris'],
    ['2018', '2017-12-31T23:00:00Z', 'en_cours', 'the year begins in Paris'],
    ['29/02/2016', '2016-02-29T22:59:59Z', 'en_cours', 'a leap day'],
    ['29/02/2016', '2016-02-29T23:00:00Z', 'en_retard', 'the day after a leap day'],
    ['25/03/2018', '2018-03-25T21:59:59Z', 'en_cours', 'the day of 23 hours'],
    ['28/10/2018', '2018-10-28T22:59:59Z', 'en_cours', 'the day of 25 hours'],
  ])('%s read at %s is %s: %s', (text, instant, state) => {
    expect(stateAt(text, instant)).toBe(state)
  })

  test.each([
    ['2026-11-24T22:59:59Z', 'en_cours'],
    ['2026-11-24T00:00:00Z', 'en_cours'],
    ['2026-11-24T23:00:00Z', 'en_cours'],
  ])('the story date stays the day of the story at %s, whatever the hour', (instant, state) => {
    const told = sameParisTimeOn(day('2018-06-30'), new Date(instant))
    expect(stateAt('30/06/2018', told.toISOString())).toBe(state)
  })
})

describe('all its deadlines done', () => {
  const done = [{ deadlinePosition: 1, endsOn: day('2018-06-30'), on: day('2018-06-01'), proof: null }]

  test('an action is réalisée: people said so, occurrence by occurrence', () => {
    expect(stateAt('30/06/2018', '2018-07-15T10:00:00Z', null, done)).toBe('realisee')
  })
  test('and reopened by a person, it is à préciser until somebody says more', () => {
    expect(stateAt('30/06/2018', '2018-07-15T10:00:00Z', 'rouverte', done)).toBe('a_preciser')
    expect(stateAt('30/06/2018', '2018-07-15T10:00:00Z', 'realisee', done)).toBe('realisee')
  })
  test('reopened with a deadline still open, it is computed from that one', () => {
    expect(stateAt('30/06/2018\n31/12/2018', '2018-07-15T10:00:00Z', 'rouverte', done)).toBe('a_venir')
  })
})
