import { describe, expect, test } from 'vitest'
import { type FeedHistory, feedEvents, occurrenceKey } from '@/lib/plan/feed-events'
import { feedTokenIn } from '@/lib/plan/feed-scopes'
import type { ActionRecord } from '@/lib/plan/tree'
import { anActionRecord, treeOf } from '../../support/calendar-plan'
import { day, deadline, done } from '../../support/plan-facts'

const written = { count: 1, at: new Date('2016-06-01T08:00:00Z') }
const history = (words: [string, number, string][] = []): FeedHistory => ({
  actions: new Map([['a', written]]),
  occurrences: new Map(words.map(([end, count, at]) => [occurrenceKey('a', 1, day(end)), { count, at: new Date(at) }])),
})
const quarterly = deadline({ recurrence: 'quarterly', from: '2018-01-01', to: '2018-12-31', label: 'Bilan' })

function events(today: string, record: Partial<ActionRecord> = {}, told = history(), body: string | null = null) {
  const tree = treeOf([anActionRecord({ deadlines: [quarterly], ...record })], today)
  return feedEvents(tree, told, day(today), body === null ? null : { body, programmes: [] })
}

describe('the events of a feed', () => {
  test('are named for ever by the action, the deadline and the last day', () => {
    const uids = (today: string) => events(today).map(({ uid }) => uid)
    expect(uids('2018-01-15')[0]).toBe('a-1-2018-03-31@plan.gdr')
    expect(uids('2018-01-15')).toEqual(uids('2018-12-31'))
    expect(new Set(uids('2018-01-15')).size).toBe(4)
  })
  test('say in the title what is late, done, suspended or waiting', () => {
    const first = (record: Partial<ActionRecord>) => events('2018-08-15', record)[0]?.summary.replaceAll('\u00a0', ' ')
    expect(first({})).toBe('En retard : Visiter les établissements (Bilan)')
    expect(first({ done: [done('2018-03-31')] })).toBe('Fait : Visiter les établissements (Bilan)')
    expect(first({ deadlines: [{ ...quarterly, status: 'suspended' }] })).toMatch(/^Suspendu : /)
    expect(first({ deadlines: [{ ...quarterly, status: 'awaiting' }] })).toMatch(/^En attente : /)
    expect(events('2018-08-15')[3]?.summary).toBe('Visiter les établissements (Bilan)')
  })
  test.each([
    [{}, 'CONFIRMED'],
    [{ said: 'abandonnee' as const }, 'CANCELLED'],
    [{ deadlines: [{ ...quarterly, status: 'deferred' as const }] }, 'TENTATIVE'],
  ])('have a status of RFC 5545', (record, status) => {
    expect(new Set(events('2018-01-15', record).map((event) => event.status))).toEqual(new Set([status]))
  })
  test('of a closed action are done only where somebody said so; the others are called off', () => {
    const closed = events('2018-08-15', { said: 'realisee', done: [done('2018-03-31')] })
    expect(closed.map((event) => [event.summary.split('\u00a0')[0], event.status])).toEqual([
      ['Fait', 'CONFIRMED'],
      ['Clos', 'CANCELLED'],
      ['Clos', 'CANCELLED'],
      ['Clos', 'CANCELLED'],
    ])
  })
  test('of an abandoned action keep what was done, and are called off', () => {
    const left = events('2018-08-15', { said: 'abandonnee', done: [done('2018-03-31')] })
    expect(left.map((event) => [event.summary.split('\u00a0')[0], event.status]).slice(0, 2)).toEqual([
      ['Fait', 'CONFIRMED'],
      ['Abandonné', 'CANCELLED'],
    ])
  })
  test('are of the body asked only', () => {
    expect(events('2018-01-15', { actors: ['CGSS'] }, history(), 'CGSS')).toHaveLength(4)
    expect(events('2018-01-15', { actors: ['CGSS'] }, history(), 'MSA')).toHaveLength(0)
  })
  test('leave out what was done more than a year ago, never what is still open', () => {
    const long = { deadlines: [deadline({ recurrence: 'quarterly' })], done: [done('2016-03-31'), done('2018-03-31')] }
    const days = events('2018-08-15', long).map((event) => event.day)
    expect(days).not.toContain('2016-03-31')
    expect(days).toEqual(expect.arrayContaining(['2016-06-30', '2018-03-31', '2019-12-31']))
  })
  test('of one day of an action each keep their own event', () => {
    const two = { deadlines: [deadline({ to: '2018-06-30' }), deadline({ position: 2, to: '2018-06-30' })] }
    expect(events('2018-06-15', two).map(({ uid }) => uid)).toEqual([
      'a-1-2018-06-30@plan.gdr',
      'a-2-2018-06-30@plan.gdr',
    ])
  })
})

describe('the sequence of an event', () => {
  test('rises each time it is written and once when it becomes late, and never goes down', () => {
    const at = (today: string, told = history(), record: Partial<ActionRecord> = {}) => {
      const { sequence, modifiedAt } = events(today, record, told)[0] ?? { sequence: -1, modifiedAt: new Date(0) }
      return [sequence, modifiedAt.toISOString()]
    }
    expect(at('2018-03-31')).toEqual([1, '2016-06-01T08:00:00.000Z'])
    expect(at('2018-04-01')).toEqual([2, '2018-03-31T22:00:00.000Z'])
    const said = history([['2018-03-31', 1, '2018-04-12T08:00:00Z']])
    expect(at('2018-04-12', said, { done: [done('2018-03-31')] })).toEqual([3, '2018-04-12T08:00:00.000Z'])
    const back = history([['2018-03-31', 2, '2018-04-20T08:00:00Z']])
    expect(at('2018-04-20', back)).toEqual([4, '2018-04-20T08:00:00.000Z'])
  })
})

test.each([
  [`gdrcal_${'a'.repeat(43)}`, true],
  [`gdrcal_${'a'.repeat(43)}.ics`, true],
  [`gdr_${'a'.repeat(43)}`, false],
  [`gdrcal_${'a'.repeat(42)}`, false],
  [`gdrcal_${'a'.repeat(43)}.ics.ics`, false],
  ['', false],
])('"%s" may be a token of feed: %s', (segment, may) => {
  expect(feedTokenIn(segment) !== null).toBe(may)
})
