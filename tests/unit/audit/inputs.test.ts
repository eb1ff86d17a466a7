import { describe, expect, test } from 'vitest'
import { journalQuery, readJournalSearch } from '@/lib/audit/inputs'

describe('the address of the journal', () => {
  test('holds every filter and leads back to the same journal', () => {
    const query = {
      fait: 'action.changed',
      personne: 'Éloïse',
      objet: 'OMEDIT & DRSM',
      nature: 'action',
      id: 'a1',
      du: '2018-01-01',
      au: '2018-06-15',
    }
    const { filters } = readJournalSearch(query)
    expect(filters).toEqual({
      type: 'action.changed',
      person: 'Éloïse',
      object: 'OMEDIT & DRSM',
      only: { type: 'action', id: 'a1' },
      from: '2018-01-01',
      to: '2018-06-15',
    })
    const back = Object.fromEntries(new URLSearchParams(journalQuery(filters)))
    expect(readJournalSearch(back).filters).toEqual(filters)
  })

  test('takes a wrong value for an absent one', () => {
    const wrong = {
      fait: 'inventé',
      du: '2018-02-30',
      au: 'hier',
      nature: 'chose',
      id: 'x',
      avant: '-1',
      personne: ['a', 'b'],
    }
    expect(readJournalSearch(wrong)).toEqual({ filters: {}, place: null })
    expect(readJournalSearch({ personne: '   ', fait: 'toString' }).filters).toEqual({})
  })

  test('says a place by an event, before it or after it', () => {
    expect(readJournalSearch({ avant: '120' }).place).toEqual({ before: 120n })
    expect(readJournalSearch({ apres: '9007199254740993' }).place).toEqual({ after: 9007199254740993n })
    expect(journalQuery({ person: 'Ana' }, { before: '120' })).toBe('?personne=Ana&avant=120')
    expect(journalQuery({})).toBe('')
  })
})
