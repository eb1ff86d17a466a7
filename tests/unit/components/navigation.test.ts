import { expect, test } from 'vitest'
import { parseDensity, parseTheme } from '@/components/layout/display'
import { mainNavigation } from '@/components/layout/navigation'
import { type Role, roles } from '@/lib/accounts/model'

const labels = (role: Role) => mainNavigation({ role }).map((entry) => entry.label)

test('everybody is led to the plan, whatever their role', () => {
  for (const role of Object.keys(roles) as Role[]) expect(labels(role)[0]).toBe('Plan')
})

test('imports are for those who keep the plan, administration for administrators, delegates for directors', () => {
  expect(labels('ars_officer')).toEqual(['Plan', 'Imports'])
  expect(labels('dcgdr')).toEqual(['Plan', 'Imports'])
  expect(labels('regional_admin')).toEqual(['Plan', 'Imports', 'Administration'])
  expect(labels('establishment_director')).toEqual(['Plan', 'Délégués'])
  expect(labels('iraps_member')).toEqual(['Plan'])
})

test('a cookie that says nothing known falls back to the system and to comfort', () => {
  expect([undefined, '', 'purple', 'dark'].map(parseTheme)).toEqual(['system', 'system', 'system', 'dark'])
  expect([undefined, 'tiny', 'dense'].map(parseDensity)).toEqual(['comfortable', 'comfortable', 'dense'])
})
