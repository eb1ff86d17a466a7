import { describe, expect, test } from 'vitest'
import { findBodies } from '@/lib/plan/actor-names'
import { changesBetween, keepPositions } from '@/lib/plan/versions'

const before = { number: '1', title: 'Visiter', regional: false, deadlines: ['2017', '2018'], actors: ['ARS', 'AM'] }

describe('what changed between two versions', () => {
  test('is said field by field, in reading order', () => {
    const after = { ...before, title: 'Visiter les EHPAD', deadlines: ['2018'], regional: true }
    expect(changesBetween(before, after)).toEqual([
      { field: 'title', label: 'Libellé', before: ['Visiter'], after: ['Visiter les EHPAD'] },
      { field: 'deadlines', label: 'Échéances', before: ['2017', '2018'], after: ['2018'] },
      { field: 'regional', label: 'Marque régionale', before: ['Action nationale'], after: ['Action régionale'] },
    ])
  })
  test('is nothing when nothing changed', () => {
    expect(changesBetween(before, { ...before, actors: ['ARS', 'AM'] })).toEqual([])
  })
  test('counts the order of actors: the first one leads', () => {
    expect(changesBetween(before, { ...before, actors: ['AM', 'ARS'] })).toMatchObject([{ field: 'actors' }])
  })
})

describe('the positions of the deadlines of a new version', () => {
  const printed = [
    { position: 1, raw: 'Courrier : 2016' },
    { position: 2, raw: 'Visite : 2017' },
  ]
  test.each<[string, string[], number[]]>([
    ['the same lines keep theirs', ['Courrier : 2016', 'Visite : 2017'], [1, 2]],
    ['moved lines too', ['Visite : 2017', 'Courrier : 2016'], [2, 1]],
    ['a corrected line takes the place it corrects', ['Courrier : 2018', 'Visite : 2017'], [1, 2]],
    ['a line added above comes last', ['Bilan : 2015', 'Courrier : 2016', 'Visite : 2017'], [3, 1, 2]],
    ['a removed line frees its place for nobody', ['Visite : 2017'], [2]],
    ['no line at all', [], []],
    ['twice the same line', ['Visite : 2017', 'Visite : 2017'], [2, 1]],
  ])('%s', (_, lines, positions) => {
    expect(keepPositions(printed, lines)).toEqual(positions)
  })
  test('begin at one where there was none', () => {
    expect(keepPositions([], ['2018', '2019'])).toEqual([1, 2])
  })
})

describe('the bodies of the directory', () => {
  const [ars, network] = [{ name: 'ARS' }, { name: 'Réseau' }]

  test('are found whatever their case and accents, in the order typed, each once', () => {
    expect(findBodies(['reseau', 'ars', 'ARS'], [ars, network])).toEqual({ found: [network, ars], unknown: [] })
  })
  test('do not hold every name one may type', () => {
    expect(findBodies(['ARS', 'Inconnu'], [ars])).toEqual({ found: [ars], unknown: ['Inconnu'] })
  })
})
