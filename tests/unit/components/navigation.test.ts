import { expect, test } from 'vitest'
import { parseDensity, parseTheme } from '@/components/layout/display'
import { mainNavigation } from '@/components/layout/navigation'
import { type CurrentUser, type Role, roles } from '@/lib/accounts/model'

const person = (role: Role): CurrentUser => ({
  id: 'p1',
  name: 'Camille Exemple',
  email: 'camille@demo.example',
  role,
  regionCode: role === 'national_admin' ? null : '01',
  bodyId: null,
  establishments: [],
})
const labels = (role: Role) => mainNavigation(person(role)).map((entry) => entry.label)

test('everybody is led to the plan, whatever their role', () => {
  for (const role of Object.keys(roles) as Role[]) expect(labels(role)[0]).toBe('Plan')
})

test('imports are for those who keep a plan', () => {
  for (const role of ['ars_officer', 'dcgdr', 'regional_admin', 'national_admin'] as const)
    expect(labels(role)).toContain('Imports')
  for (const role of [
    'dg_ars',
    'local_am',
    'omedit',
    'establishment_director',
    'crc3a_member',
    'iraps_member',
  ] as const)
    expect(labels(role)).not.toContain('Imports')
})

test('administration is for those who read the journal; a director is led to the delegates', () => {
  for (const role of ['regional_admin', 'national_admin', 'dcgdr', 'dg_ars'] as const)
    expect(labels(role)).toContain('Administration')
  for (const role of ['establishment_delegate', 'crc3a_member', 'iraps_member'] as const)
    expect(labels(role)).toEqual(['Plan'])
  expect(labels('establishment_director')).toEqual(['Plan', 'Délégués'])
})

test('a cookie that says nothing known falls back to the system and to comfort', () => {
  expect([undefined, '', 'purple', 'dark'].map(parseTheme)).toEqual(['system', 'system', 'system', 'dark'])
  expect([undefined, 'tiny', 'dense'].map(parseDensity)).toEqual(['comfortable', 'comfortable', 'dense'])
})
