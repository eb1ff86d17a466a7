import { describe, expect, test } from 'vitest'
import { groupWords, type PilotView, pilotName, pilotRefusal } from '@/lib/plan/groups'

const body = '018f0000-0000-7000-8000-000000000001'
const accounts = ['Camille Exemple']
const held = (text: string | null, bodyId: string | null = body) => ({ function: text, bodyId, userId: null })

describe('a pilot typed by hand', () => {
  test.each([
    ['Direction de l’offre de soins', null],
    ['Médecin-conseil régional', null],
    ['M. Dupont, directeur', 'Écrivez une fonction'],
    ['Mme la directrice', 'Écrivez une fonction'],
    ['Dr Martin', 'Écrivez une fonction'],
    ['directrice : camille  exemple', 'Écrivez une fonction'],
    ['Programme de santé', null],
  ])('« %s »', (text, sentence) => {
    const refusal = pilotRefusal(held(text.replace('  ', ' ')), accounts)
    if (sentence === null) expect(refusal).toBeNull()
    else expect(refusal).toContain(sentence)
  })
  test('needs a function and a body together, or neither', () => {
    expect(pilotRefusal(held(null), [])).toContain('fonction')
    expect(pilotRefusal(held('Direction', null), [])).toContain('organisme')
    expect(pilotRefusal(held(null, null), [])).toBeNull()
  })
  test('is not asked of an account', () => {
    expect(pilotRefusal({ function: null, bodyId: null, userId: body }, [])).toBeNull()
  })
})

test('a pilot is named by its account, else by its function and body, else by nothing', () => {
  const pilot: PilotView = { side: 'ars', function: null, bodyId: null, userId: null, bodyName: null, userName: null }
  expect(pilotName(undefined)).toBeNull()
  expect(pilotName(pilot)).toBeNull()
  expect(pilotName({ ...pilot, userName: 'Camille Exemple' })).toBe('Camille Exemple')
  expect(pilotName({ ...pilot, function: 'Direction', bodyName: 'ARS' })).toBe('Direction, ARS')
})

test('two groups that say the same are told the same, whatever the order of their lists', () => {
  const nobody = { function: null, body: null, account: null }
  const words = { name: 'G', ars: nobody, am: nobody, letterOn: null, letterReference: null, objectives: null }
  expect(groupWords({ ...words, programmes: ['B', 'A'], members: ['MSA', 'ARS'] })).toEqual(
    groupWords({ ...words, programmes: ['A', 'B'], members: ['ARS', 'MSA'] }),
  )
})
