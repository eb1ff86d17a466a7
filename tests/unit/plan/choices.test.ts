import { expect, test } from 'vitest'
import { choicesOf } from '@/lib/plan/choices'
import { buildTree, type PlanRecords } from '@/lib/plan/tree'
import { day } from '@/tests/support/plan-facts'

const action = (id: string, chantierId: string, actors: readonly string[]) => ({
  id,
  chantierId,
  number: '1',
  title: id,
  regional: false,
  deadlines: [],
  actors,
  indicatorCount: 0,
  said: null,
  done: [],
})

const records: PlanRecords = {
  parts: [
    { id: 'ars', title: 'Programmes ARS', lead: 'ARS' },
    { id: 'am', title: 'Programmes AM', lead: 'AM' },
  ],
  programmes: [
    { id: 'virage', partId: 'ars', parentId: null, title: 'Virage ambulatoire', blocs: [3] },
    { id: 'chirurgie', partId: 'ars', parentId: 'virage', title: 'Chirurgie', blocs: [1, 3] },
    { id: 'transports', partId: 'am', parentId: null, title: 'Transports', blocs: [12] },
  ],
  chantiers: [
    { id: 'c1', programmeId: 'chirurgie', number: 1, title: 'Bloc opératoire' },
    { id: 'c2', programmeId: 'transports', number: null, title: null },
  ],
  actions: [
    action('a1', 'c1', ['OMEDIT', 'ARS']),
    action('a2', 'c2', ['Équipe mobile', 'ARS']),
    action('a3', 'c2', ['drsm']),
  ],
}
const tree = buildTree(records, day('2018-06-15'), { from: day('2016-01-01'), to: day('2019-12-31') })
const regional = { code: 'guadeloupe-2016-2019', title: 'Plan de Guadeloupe' }
const national = { code: 'national-2018', title: 'Plan national' }
const choices = choicesOf(tree, regional, [regional, national])

test('a sub-programme is offered under its programme, marked as such, in reading order', () => {
  expect(choices.programmes).toEqual([
    { value: 'virage', label: 'Virage ambulatoire' },
    { value: 'chirurgie', label: '— Chirurgie' },
    { value: 'transports', label: 'Transports' },
  ])
})

test('each actor is offered once, in alphabetical order, accents and case aside', () => {
  expect(choices.actors.map(({ label }) => label)).toEqual(['ARS', 'drsm', 'Équipe mobile', 'OMEDIT'])
})

test('only the blocs that some programme holds are offered, by number', () => {
  expect(choices.blocs).toEqual([
    { value: '1', label: 'Bloc 1' },
    { value: '3', label: 'Bloc 3' },
    { value: '12', label: 'Bloc 12' },
  ])
})

test('parts are offered by title, plans by code, and the plan read is known', () => {
  expect(choices.parts).toEqual([
    { value: 'ars', label: 'Programmes ARS' },
    { value: 'am', label: 'Programmes AM' },
  ])
  expect(choices.plans.map(({ value }) => value)).toEqual(['guadeloupe-2016-2019', 'national-2018'])
  expect(choices.plan).toBe('guadeloupe-2016-2019')
})

test('an empty plan offers nothing to choose', () => {
  expect(choicesOf([], regional, [regional])).toMatchObject({ parts: [], programmes: [], actors: [], blocs: [] })
})
