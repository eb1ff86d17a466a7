import { describe, expect, test } from 'vitest'
import { delegationLines, delegationsIn, readDelegations } from '@/lib/settings/delegations'
import { guessBody, sameBodyName } from '@/lib/territory/bodies'

const known = ['971', '977', '978']

describe('Delegations are written one a line', () => {
  test('and read back as they were', () => {
    const list = [
      { name: 'Guadeloupe', territories: ['971'] },
      { name: 'Îles du Nord', territories: ['977', '978'] },
    ]
    expect(readDelegations(delegationLines(list), known)).toEqual({ list })
    expect(delegationsIn(list)).toEqual(list)
    expect(delegationsIn('autre')).toEqual([])
  })

  test.each([
    ['', []],
    ['\n\n', []],
    ['Siège :', [{ name: 'Siège', territories: [] }]],
    ['Nord : 977; 978', [{ name: 'Nord', territories: ['977', '978'] }]],
  ])('%j', (text, list) => expect(readDelegations(text, known)).toEqual({ list }))

  test.each([
    ['Nord 977', 'se lit mal'],
    ['Nord : 84', '« 84 » n’est pas un territoire'],
    ['A : 977\nB : 977'.replace('A', 'Nord').replace('B', 'Sud'), 'à la fois dans « Nord » et dans « Sud »'],
    ['Nord : 977\nNord : 978', 'écrit deux fois'],
  ])('%j is refused', (text, sentence) => {
    expect(readDelegations(text, known)).toEqual({ error: expect.stringContaining(sentence) })
  })
})

describe('What a name lets one think of a body', () => {
  test.each([
    ['ARS', 'ars', 'ars'],
    ['DCGDR', 'dcgdr', 'am'],
    ['CGSS de Guadeloupe', 'cpam', 'am'],
    ['AM', 'cpam', 'am'],
    ['Ambulances', 'other', 'other'],
    ['OMEDIT', 'omedit', 'other'],
    ['Établissements de santé', 'other', 'other'],
    ['CHU', 'establishment', 'other'],
  ])('%s', (name, kind, side) => expect(guessBody(name)).toEqual({ kind, side }))

  test('accents, capitals and spaces do not make two names', () => {
    expect(sameBodyName('Médecins  libéraux', 'medecins liberaux')).toBe(true)
    expect(sameBodyName('CHU', 'CHBT')).toBe(false)
  })
})
