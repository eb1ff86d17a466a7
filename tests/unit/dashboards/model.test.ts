import { expect, test } from 'vitest'
import { dueActions, lateActions, placedActions } from '@/lib/dashboards/model'
import { readDeadlines } from '@/lib/plan/deadline-text'
import type { OccurrenceDone, SetState } from '@/lib/plan/model'
import { actionRow, buildTree } from '@/lib/plan/tree'
import { day } from '@/tests/support/plan-facts'

const today = day('2018-06-15')
const period = { from: day('2016-01-01'), to: day('2019-12-31') }

function row(id: string, printed: string, words: { said?: SetState; done?: readonly OccurrenceDone[] } = {}) {
  const deadlines = readDeadlines(printed).map((deadline, index) => ({
    position: index + 1,
    raw: deadline.raw,
    label: deadline.label,
    from: deadline.from,
    to: deadline.to,
    recurrence: deadline.recurrence === 'half-yearly' ? ('half_yearly' as const) : deadline.recurrence,
    status: deadline.status,
  }))
  const facts = { id, chantierId: 'c', number: '1', title: id, regional: false, actors: ['ARS'], indicatorCount: 0 }
  const action = actionRow({ ...facts, deadlines, said: words.said ?? null, done: words.done ?? [] }, today, period)
  return { programme: 'Transports', action }
}

test('the actions late for the longest time come first, and those that are not late stay out', () => {
  const rows = [row('recent', '31/12/2017'), row('later', '31/12/2019'), row('old', '2016'), row('unclear', 'octobre')]
  expect(lateActions(rows).map(({ id, to }) => [id, to])).toEqual([
    ['old', '2016-12-31'],
    ['recent', '2017-12-31'],
  ])
})

test('an occurrence comes due from today to the last of the days ahead, both included', () => {
  const rows = [
    row('yesterday', '14/06/2018'),
    row('today', '15/06/2018'),
    row('last day', '15/07/2018'),
    row('the day after', '16/07/2018'),
  ]
  expect(dueActions(rows, today, day('2018-07-15')).map(({ id }) => id)).toEqual(['today', 'last day'])
})

test('an action late of one month still shows its next month, once', () => {
  const monthly = row('monthly', '2018 (mensuelle)')
  expect(lateActions([monthly])).toMatchObject([{ to: '2018-01-31' }])
  expect(dueActions([monthly], today, day('2018-07-31'))).toMatchObject([{ id: 'monthly', to: '2018-06-30' }])
})

test('what a person closed, said done or set aside is not due any more', () => {
  const done = { deadlinePosition: 1, endsOn: day('2018-06-30'), on: today, proof: 'compte rendu' }
  const rows = [
    row('closed', '30/06/2018', { said: 'abandonnee' }),
    row('occurrence done', '30/06/2018', { done: [done] }),
    row('suspended', '2018 (suspendue)'),
  ]
  expect(dueActions(rows, today, day('2018-12-31'))).toEqual([])
})

test('an action is named with its programme, or its sub-programme', () => {
  const own = (programmeId: string, number: number) => ({ id: `c${number}`, programmeId, number, title: 'Chantier' })
  const printed = { number: '1', regional: false, deadlines: [], actors: [], indicatorCount: 0, said: null, done: [] }
  const tree = buildTree(
    {
      parts: [{ id: 'ars', title: 'Programmes ARS', lead: 'ARS' }],
      programmes: [
        { id: 'p', partId: 'ars', parentId: null, title: 'Virage ambulatoire', blocs: [] },
        { id: 's', partId: 'ars', parentId: 'p', title: 'Chirurgie', blocs: [] },
      ],
      chantiers: [own('p', 1), own('s', 2)],
      actions: [
        { ...printed, id: 'a', chantierId: 'c1', title: 'Recenser' },
        { ...printed, id: 'b', chantierId: 'c2', title: 'Équiper' },
      ],
    },
    today,
    period,
  )
  expect(placedActions(tree).map(({ programme, action }) => [programme, action.title])).toEqual([
    ['Virage ambulatoire', 'Recenser'],
    ['Chirurgie', 'Équiper'],
  ])
})
