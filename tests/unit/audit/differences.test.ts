import { describe, expect, test } from 'vitest'
import { differences } from '@/lib/audit/differences'
import { words } from '@/lib/exports/journal-words'

const told = (before: Parameters<typeof differences>[0], after: Parameters<typeof differences>[1]) =>
  differences(before, after, words)

describe('what an event changed', () => {
  test('is told field by field, in the words of the trade', () => {
    expect(told({ role: 'omedit', accessEndsOn: null }, { role: 'dcgdr', accessEndsOn: '2019-12-31' })).toEqual([
      { field: 'Rôle', kind: 'changed', before: ['OMEDIT'], after: ['Cellule DCGDR'] },
      { field: 'Fin d’accès', kind: 'changed', before: [], after: ['31/12/2019'] },
    ])
  })

  test('puts what did not change after, to place what did', () => {
    const occurrence = { deadlinePosition: 2, endsOn: '2018-12-31' }
    expect(told({ ...occurrence, done: false }, { ...occurrence, done: true })).toEqual([
      { field: 'Faite', kind: 'changed', before: ['Non'], after: ['Oui'] },
      { field: 'Échéance n°', kind: 'kept', before: ['2'], after: ['2'] },
      { field: 'Occurrence finissant le', kind: 'kept', before: ['31/12/2018'], after: ['31/12/2018'] },
    ])
  })

  test('tells what was there on one side only, a zero and a "non" included', () => {
    expect(told(undefined, { size: 0, done: false })).toEqual([
      { field: 'Faite', kind: 'added', before: null, after: ['Non'] },
      { field: 'Taille (octets)', kind: 'added', before: null, after: ['0'] },
    ])
    expect(told({ note: 'Visite faite' }, undefined)).toEqual([
      { field: 'Note d’avancement', kind: 'removed', before: ['Visite faite'], after: null },
    ])
  })

  test('gives a list one line an element, an element with fields their names', () => {
    const deadlines = [{ raw: '1er semestre 2018', status: 'suspended', label: null }, { raw: '2019' }]
    expect(told(undefined, { deadlines })[0]?.after).toEqual([
      'Texte imprimé\u00a0: 1er semestre 2018 · État\u00a0: suspendue',
      'Texte imprimé\u00a0: 2019',
    ])
  })

  test('never shows JSON, whatever was stored', () => {
    const lines = told(undefined, { counts: { actions: 214, deadlines: 244 }, list: [[1], []], nothing: {} })
    expect(JSON.stringify(lines.flatMap(({ after }) => after))).not.toMatch(/[{}]|\[\]|null/)
    expect(lines[0]?.after).toEqual(['Échéances\u00a0: 244 · Actions\u00a0: 214'])
    expect(told(undefined, 'texte seul')).toEqual([
      { field: 'Valeur', kind: 'added', before: null, after: ['texte seul'] },
    ])
  })

  test('reads in one order, whatever order the database gives the fields back in', () => {
    const lines = told(undefined, { on: '2018-06-15', zzz: 'inconnu', state: 'realisee', title: 'Visites' })
    expect(lines.map(({ field }) => field)).toEqual(['Libellé', 'État', 'Le', 'zzz'])
    expect(lines.map(({ after }) => after?.[0])).toEqual(['Visites', 'Réalisée', '15/06/2018', 'inconnu'])
  })

  test('is nothing for an event without a change', () => {
    expect(told(undefined, undefined)).toEqual([])
  })

  test('reads an instant in Paris and leaves a printed text as it is', () => {
    const lines = told(undefined, { effectiveOn: '2018-06-15T12:00:00.000Z', deadlines: '2017-2016' })
    expect(lines.map(({ after }) => after)).toEqual([['15/06/2018 à 14 h 00'], ['2017-2016']])
  })
})
