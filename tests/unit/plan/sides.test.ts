import { describe, expect, test } from 'vitest'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { type Audience, audiencesRead, audiencesWritten, rolesOf } from '@/lib/plan/sides'

const person = (role: Role, regionCode: string | null = '01'): CurrentUser => ({
  id: 'a',
  name: 'Une personne',
  email: 'a@exemple.fr',
  role,
  regionCode: role === 'national_admin' ? null : regionCode,
  bodyId: null,
  establishments: [],
})
const regional = { level: 'regional', regionCode: '01' } as const
const national = { level: 'national', regionCode: null } as const

const read: Record<Role, Audience[]> = {
  ars_officer: ['shared', 'ars'],
  dg_ars: ['shared', 'ars'],
  dcgdr: ['shared', 'am'],
  local_am: ['shared', 'am'],
  regional_admin: ['shared'],
  national_admin: ['shared'],
  omedit: ['shared'],
  crc3a_member: [],
  iraps_member: [],
  establishment_director: [],
  establishment_delegate: [],
}

describe('who reads which comments', () => {
  test.each(roleNames)('%s, in the region of the plan', (role) => {
    expect(audiencesRead(person(role), regional)).toEqual(read[role])
  })
  test.each(roleNames.filter((role) => role !== 'national_admin'))('%s of another region reads none', (role) => {
    expect(audiencesRead(person(role, '02'), regional)).toEqual([])
  })
  test.each(roleNames)('%s reads none on the national plan: it has no two sides', (role) => {
    expect(audiencesRead(person(role), national)).toEqual([])
  })
  test('nobody reads the private comments of both sides', () => {
    for (const role of roleNames) {
      const audiences = audiencesRead(person(role), regional)
      expect(audiences.includes('ars') && audiences.includes('am'), role).toBe(false)
    }
  })
})

test('what is read is written, save by the national administrator', () => {
  for (const role of roleNames)
    expect(audiencesWritten(person(role), regional), role).toEqual(role === 'national_admin' ? [] : read[role])
})

test('a plan that is clos is read with its comments, nobody adds to them', () => {
  for (const role of roleNames) {
    expect(audiencesRead(person(role), { ...regional, status: 'clos' }), role).toEqual(read[role])
    expect(audiencesWritten(person(role), { ...regional, status: 'clos' }), role).toEqual([])
  }
})

test('a side is made of the roles that work for it', () => {
  expect(rolesOf('ars')).toEqual(['ars_officer', 'dg_ars'])
  expect(rolesOf('am')).toEqual(['dcgdr', 'local_am'])
})
