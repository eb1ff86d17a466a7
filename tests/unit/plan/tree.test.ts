import { describe, expect, test } from 'vitest'
import { filterTree, isFiltered, wordsOf } from '@/lib/plan/filters'
import { type ActionRecord, actionsUnder, buildTree, type PlanNode, type PlanRecords } from '@/lib/plan/tree'
import { day, deadline, done, period2016 } from '../../support/plan-facts'

const today = day('2018-06-15')

function action(id: string, chantierId: string, rest: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id,
    chantierId,
    number: '1',
    title: `Action ${id}`,
    regional: false,
    deadlines: [],
    actors: [],
    indicatorCount: 0,
    said: null,
    done: [],
    ...rest,
  }
}

const records: PlanRecords = {
  parts: [
    { id: 'ars', title: 'Programmes ARS', lead: 'ARS' },
    { id: 'partage', title: 'Programmes partagés', lead: 'ARS/AM' },
  ],
  programmes: [
    { id: 'phare', partId: 'ars', parentId: null, title: 'PHARE', blocs: [1] },
    { id: 'virage', partId: 'partage', parentId: null, title: 'Virage ambulatoire', blocs: [] },
    { id: 'chirurgie', partId: 'partage', parentId: 'virage', title: 'Chirurgie ambulatoire', blocs: [5] },
  ],
  chantiers: [
    { id: 'achats', programmeId: 'phare', number: 1, title: 'Mutualisation des achats' },
    { id: 'implicite', programmeId: 'chirurgie', number: null, title: null },
  ],
  actions: [
    action('a', 'achats', {
      deadlines: [deadline({ to: '2017-12-31' })],
      actors: ['ARS', 'EPS'],
      title: 'Engager les établissements',
    }),
    action('b', 'achats', { deadlines: [deadline({ to: '2017-12-31' })], done: [done('2017-12-31')], actors: ['ARS'] }),
    action('c', 'implicite', { deadlines: [deadline({ raw: '2017-2016' })], actors: ['OMEDIT'] }),
    action('d', 'implicite', { deadlines: [deadline({ from: '2019-01-01', to: '2019-12-31' })], actors: ['OMEDIT'] }),
  ],
}

const tree = buildTree(records, today, period2016)

/** Titles indented by level, with the number of actions. */
const outline = (nodes: readonly PlanNode[], level = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(level)}${node.title} (${node.counts.total})`,
    ...outline(node.children, level + 1),
  ])

describe('the tree of a plan', () => {
  test('goes part, programme, sub-programme, chantier, action, in reading order', () => {
    expect(outline(tree)).toEqual([
      'Programmes ARS (2)',
      '  PHARE (2)',
      '    Mutualisation des achats (2)',
      '      Engager les établissements (1)',
      '      Action b (1)',
      'Programmes partagés (2)',
      '  Virage ambulatoire (2)',
      '    Chirurgie ambulatoire (2)',
      '      Actions sans chantier (2)',
      '        Action c (1)',
      '        Action d (1)',
    ])
  })
  test('counts states at every level and says what could not be counted', () => {
    expect(tree[0]?.counts).toEqual({ total: 2, done: 1, late: 1, onTrack: 0, setAside: 0, uncounted: 0 })
    expect(tree[1]?.counts).toEqual({ total: 2, done: 0, late: 0, onTrack: 1, setAside: 0, uncounted: 1 })
  })
  test('keeps the damaged text of a deadline beside the state', () => {
    const damaged = actionsUnder(tree).find((row) => row.id === 'c')
    expect(damaged).toMatchObject({ state: 'a_preciser', next: null, unresolved: ['2017-2016'] })
  })
  test('a sub-programme whose parent is not in force stands under its part', () => {
    const orphan = { ...records, programmes: records.programmes.filter((programme) => programme.id !== 'virage') }
    expect(outline(buildTree(orphan, today, period2016))).toContain('  Chirurgie ambulatoire (2)')
  })
})

describe('a filter', () => {
  const found = (filters: Parameters<typeof filterTree>[1]) =>
    actionsUnder(filterTree(tree, filters)).map((row) => row.id)

  test('keeps the ancestors of what matches, with counts over it', () => {
    expect(outline(filterTree(tree, { late: true }))).toEqual([
      'Programmes ARS (1)',
      '  PHARE (1)',
      '    Mutualisation des achats (1)',
      '      Engager les établissements (1)',
    ])
  })
  test.each([
    ['words without accents, in any order', { q: 'ETABLISSEMENTS engager' }, ['a']],
    ['a word of the programme and a word of the action', { q: 'phare engager' }, ['a']],
    ['a word of a chantier keeps all its actions', { q: 'mutualisation' }, ['a', 'b']],
    ['an actor among the words', { q: 'omedit' }, ['c', 'd']],
    ['a part', { part: 'partage' }, ['c', 'd']],
    ['a programme, its sub-programmes included', { programme: 'virage' }, ['c', 'd']],
    ['an actor by name, whatever the case', { actor: 'omedit' }, ['c', 'd']],
    ['an actor is a whole name', { actor: 'AR' }, []],
    ['a state', { state: 'realisee' as const }, ['b']],
    ['a bloc of the programme', { bloc: 5 }, ['c', 'd']],
    ['a bloc no programme has', { bloc: 2 }, []],
    ['an occurrence on the last day of the period', { from: day('2017-12-31') }, ['a', 'b', 'd']],
    ['an occurrence the day before the period', { from: day('2018-01-01') }, ['d']],
    ['a period that ends the day one begins', { from: day('2018-01-01'), to: day('2019-01-01') }, ['d']],
    ['a period that ends the day before', { from: day('2018-01-01'), to: day('2018-12-31') }, []],
    ['every condition at once', { actor: 'ARS', late: true, q: 'engager' }, ['a']],
    ['conditions nothing meets together', { actor: 'OMEDIT', late: true }, []],
    ['words nothing holds', { q: 'psychiatrie' }, []],
  ])('finds by %s', (_, filters, ids) => {
    expect(found(filters)).toEqual(ids)
  })
  test('without condition leaves the plan as it is', () => {
    expect(isFiltered({})).toBe(false)
    expect(filterTree(tree, {})).toEqual(tree)
  })
  test('reads words folded', () => {
    expect(wordsOf('  Échéance   À venir ')).toEqual(['echeance', 'a', 'venir'])
    expect(wordsOf('')).toEqual([])
  })
})
