import { describe, expect, test } from 'vitest'
import {
  changeAccountInput,
  choosePasswordInput,
  email,
  inviteInput,
  setAccessInput,
  signInInput,
} from '@/lib/accounts/inputs'

const invitation = {
  email: 'camille.exemple@agence.fr',
  name: 'Camille Exemple',
  role: 'ars_officer',
  regionCode: '01',
  bodyId: '',
  accessEndsOn: '',
}

function problems(input: unknown): Record<string, string> {
  const result = inviteInput.safeParse(input)
  return Object.fromEntries((result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

describe('an e-mail', () => {
  test('is stored in lower case, without spaces around', () => {
    expect(email.parse('  Camille.EXEMPLE@Agence.FR ')).toBe('camille.exemple@agence.fr')
  })

  test.each(['', 'camille', 'camille@', '@agence.fr', 'a b@agence.fr', `${'a'.repeat(250)}@agence.fr`])(
    '%j is refused',
    (typed) => {
      expect(email.safeParse(typed).success).toBe(false)
    },
  )
})

describe('signing in', () => {
  test('asks for both fields, in French', () => {
    const result = signInInput.safeParse({ email: '', password: '' })
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([
      'Écrivez une adresse électronique complète, comme prenom.nom@agence.fr.',
      'Écrivez votre mot de passe.',
    ])
  })

  test('refuses a password of a megabyte before hashing it', () => {
    expect(signInInput.safeParse({ email: 'a@b.fr', password: 'x'.repeat(1_000_000) }).success).toBe(false)
  })
})

describe('an invitation', () => {
  test('is read with what stays empty as nothing', () => {
    expect(inviteInput.parse(invitation)).toEqual({
      ...invitation,
      bodyId: null,
      establishments: [],
      accessEndsOn: null,
    })
  })

  test('refuses a role without its region', () => {
    expect(problems({ ...invitation, regionCode: '' })).toEqual({ regionCode: 'Choisissez une région.' })
  })

  test('refuses a region to a national administrator', () => {
    expect(problems({ ...invitation, role: 'national_admin' })).toHaveProperty('regionCode')
    expect(problems({ ...invitation, role: 'national_admin', regionCode: '' })).toEqual({})
  })

  test.each(['establishment_director', 'establishment_delegate'])('refuses a %s without establishment', (role) => {
    expect(problems({ ...invitation, role })).toEqual({ establishments: 'Choisissez au moins un établissement.' })
    expect(problems({ ...invitation, role, establishments: ['979999018'] })).toEqual({})
  })

  test('refuses establishments to a role that has none', () => {
    expect(problems({ ...invitation, establishments: ['979999018'] })).toHaveProperty('establishments')
  })

  test('takes a FINESS of Corsica and refuses what is none', () => {
    const delegate = { ...invitation, role: 'establishment_delegate', regionCode: '94' }
    expect(problems({ ...delegate, establishments: ['2A0000014'] })).toEqual({})
    expect(problems({ ...delegate, establishments: ['12'] })).toHaveProperty('establishments.0')
  })

  test('refuses a day that does not exist and a role nobody knows', () => {
    expect(problems({ ...invitation, accessEndsOn: '2018-02-30' })).toHaveProperty('accessEndsOn')
    expect(problems({ ...invitation, role: 'king' })).toHaveProperty('role')
  })
})

test('a change of account without its lock is refused', () => {
  const change = { ...invitation, id: '01900000-0000-7000-8000-000000000000' }
  expect(changeAccountInput.safeParse({ ...change, lockVersion: '3' }).data).toMatchObject({ lockVersion: 3 })
  expect(changeAccountInput.safeParse(change).success).toBe(false)
})

test('closing an access asks for a reason', () => {
  const id = '01900000-0000-7000-8000-000000000000'
  expect(setAccessInput.safeParse({ id, reason: '  ' }).success).toBe(false)
  expect(setAccessInput.parse({ id, reason: ' départ ' }).reason).toBe('départ')
})

test('two different passwords are refused on the second field', () => {
  const result = choosePasswordInput.safeParse({
    token: 't',
    password: 'un mot de passe',
    passwordAgain: 'un autre mot',
  })
  expect(result.error?.issues.map((issue) => issue.path)).toEqual([['passwordAgain']])
})
