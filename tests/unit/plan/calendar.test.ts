import { describe, expect, test } from 'vitest'
import { byDay, calendarEntries } from '@/lib/plan/calendar'
import { type Month, monthBounds } from '@/lib/plan/month'
import { anActionRecord, treeOf } from '../../support/calendar-plan'
import { day, deadline, done } from '../../support/plan-facts'

const monthly = deadline({ recurrence: 'monthly', from: '2018-01-01', to: '2018-12-31' })
const actions = [
  anActionRecord({ id: 'visites', deadlines: [monthly], done: [done('2018-05-31')], actors: ['ARS', 'CGSS'] }),
  anActionRecord({
    id: 'bilan',
    title: 'Écrire le bilan',
    deadlines: [deadline({ to: '2018-05-31' })],
    actors: ['MSA'],
  }),
  anActionRecord({ id: 'visite unique', deadlines: [deadline({ to: '2018-05-15', status: 'suspended' })] }),
]
const today = '2018-06-15'
type Filters = Parameters<typeof calendarEntries>[1]
const ids = (filters: Filters, month = '2018-05') =>
  calendarEntries(treeOf(actions, today), filters, monthBounds(month as Month), day(today)).map(({ action, one }) => [
    one.to,
    action.id,
  ])

const own = (body: string | null, programmes: string[] = []) => ({ body, programmes })

describe('the calendar of a month', () => {
  test('holds what ends in it, by day, the late ones first', () => {
    expect(ids({})).toEqual([
      ['2018-05-15', 'visite unique'],
      ['2018-05-31', 'bilan'],
      ['2018-05-31', 'visites'],
    ])
    expect(ids({}, '2018-06')).toEqual([['2018-06-30', 'visites']])
    expect(ids({}, '2017-12')).toEqual([])
  })
  test('a year ends on 31 December, and the next month begins the next year', () => {
    expect(ids({}, '2018-12')).toEqual([['2018-12-31', 'visites']])
    expect(ids({}, '2019-01')).toEqual([])
  })
  test.each<[string, Filters, string[]]>([
    ['an actor', { actor: 'cgss' }, ['visites']],
    ['the reader’s own body', { mine: own('msa') }, ['bilan']],
    ['an actor and another body', { actor: 'CGSS', mine: own('MSA') }, []],
    [
      'the programme the reader pilots, whoever acts in it',
      { mine: own(null, ['phare']) },
      ['visite unique', 'bilan', 'visites'],
    ],
    ['a programme the reader pilots elsewhere', { mine: own(null, ['autre']) }, []],
    ['late', { late: true }, ['bilan']],
    ['done: the state of the occurrence, not of its action', { state: 'realisee' }, ['visites']],
    ['suspended', { state: 'suspendue' }, ['visite unique']],
    ['words of the title', { q: 'ecrire bilan' }, ['bilan']],
    ['another programme', { programme: 'autre' }, []],
  ])('narrowed to %s', (_, filters, kept) => {
    expect(ids(filters).map(([, id]) => id)).toEqual(kept)
  })
  test('says each in the words of its occurrence', () => {
    const entries = calendarEntries(treeOf(actions, today), {}, monthBounds('2018-05' as Month), day(today))
    expect(entries.map((entry) => entry.words)).toEqual([
      'suspendue',
      'en retard depuis le 01/06/2018',
      'faite le 31/05/2018',
    ])
    expect(byDay(entries).get('2018-05-31')).toHaveLength(2)
  })
})
