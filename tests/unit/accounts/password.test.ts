import { describe, expect, test } from 'vitest'
import { passwordProblem } from '@/lib/accounts/password'

const email = 'camille.exemple@agence.fr'

describe('a new password', () => {
  test.each([
    'quatre mots bien choisis',
    'lagon-brume-sept-tulipe',
    'Échéance du 15 juin',
    'kX9#vQ2!mZ7p',
    'êêéèàùçôïÿñå',
  ])('%j is accepted', (password) => {
    expect(passwordProblem(password, email)).toBeNull()
  })

  test.each([
    ['', 'au moins 12'],
    ['onze-signes', 'au moins 12'],
    ['é'.normalize('NFD').repeat(3), 'au moins 12'],
    ['a'.repeat(201), 'ne dépasse pas 200'],
    ['camille.exemple@agence.fr', 'adresse électronique'],
    ['CAMILLE.EXEMPLE@AGENCE.FR', 'adresse électronique'],
    ['Camille.Exemple-2018', 'adresse électronique'],
    ['aaaaaaaaaaaaaaa', 'répète'],
    ['abababababababab', 'répète'],
    ['Motdepasse-2018', 'premiers'],
    ['MOT DE PASSE 123456', 'premiers'],
    ['password123456', 'premiers'],
    ['Guadeloupe-971', 'premiers'],
    ['123456789012', 'premiers'],
    ['01 02 03 04 05 06', 'premiers'],
  ])('%j is refused', (password, reason) => {
    expect(passwordProblem(password, email)).toContain(reason)
  })

  test('twelve characters are enough, eleven are not', () => {
    expect(passwordProblem('kX9#vQ2!mZ7', email)).toContain('12')
    expect(passwordProblem('kX9#vQ2!mZ7p', email)).toBeNull()
  })

  test('characters are counted as people see them, an emoji is one', () => {
    expect(passwordProblem('😀😁😂🤣😃😄😅', email)).toContain('12')
  })

  test('a very short mailbox does not forbid half of the words', () => {
    expect(passwordProblem('quatre mots bien choisis', 'mot@agence.fr')).toBeNull()
  })
})
