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

test('the plan comes first for those who read it, and leads nobody to a refusal', () => {
  for (const role of Object.keys(roles) as Role[]) {
    const reads = !['establishment_director', 'establishment_delegate', 'iraps_member'].includes(role)
    expect(labels(role).indexOf('Plan')).toBe(reads ? 0 : -1)
  }
})

test('everybody may replay a case and read the rules', () => {
  for (const role of Object.keys(roles) as Role[])
    expect(labels(role)).toEqual(expect.arrayContaining(['Simulateur', 'Règles']))
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

test('administration is for those who manage accounts and read the journal; the co-owners go straight to the journal', () => {
  for (const role of ['regional_admin', 'national_admin'] as const) {
    expect(labels(role)).toContain('Administration')
    expect(labels(role)).not.toContain('Journal')
  }
  for (const role of ['ars_officer', 'dcgdr', 'dg_ars'] as const) {
    expect(labels(role)).toContain('Journal')
    expect(labels(role)).not.toContain('Administration')
  }
})

test('a director is led to the delegates; who has one room or none is led nowhere else', () => {
  expect(labels('establishment_director')).toEqual(['Simulateur', 'Règles', 'Délégués'])
  expect(labels('crc3a_member')).toEqual(['Plan', 'Simulateur', 'Règles'])
  for (const role of ['establishment_delegate', 'iraps_member'] as const)
    expect(labels(role)).toEqual(['Simulateur', 'Règles'])
})

test('a cookie that says nothing known falls back to the system and to comfort', () => {
  expect([undefined, '', 'purple', 'dark'].map(parseTheme)).toEqual(['system', 'system', 'system', 'dark'])
  expect([undefined, 'tiny', 'dense'].map(parseDensity)).toEqual(['comfortable', 'comfortable', 'dense'])
})
