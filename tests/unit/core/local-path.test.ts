import { describe, expect, test } from 'vitest'
import { localPath } from '@/lib/core/local-path'

describe('the address a sign-in leads back to', () => {
  test.each(['/plan', '/plan?etat=en-retard&page=2', '/plan/actions/42#historique', '/connexion?suite=%2Fplan'])(
    'keeps %s, inside the application',
    (path) => {
      expect(localPath(path)).toBe(path)
    },
  )

  test.each([
    'https://ailleurs.example/',
    '//ailleurs.example/plan',
    '/\\ailleurs.example',
    '\\/ailleurs.example',
    '/\t/ailleurs.example',
    '/\n/ailleurs.example',
    '/.//ailleurs.example',
    '/..//ailleurs.example',
    '/a/..//ailleurs.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'plan',
    ' /plan',
    '',
  ])('refuses %j and leads home', (path) => {
    expect(localPath(path)).toBe('/')
  })

  test('refuses what is absent, with the fallback asked for', () => {
    expect(localPath(undefined)).toBe('/')
    expect(localPath(null, '/plan')).toBe('/plan')
  })

  test('writes characters outside ASCII as an address carries them', () => {
    expect(localPath('/plan?q=échéance')).toBe('/plan?q=%C3%A9ch%C3%A9ance')
  })
})
