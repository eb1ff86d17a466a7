import { describe, expect, test } from 'vitest'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { canChangeAccount, canGiveAccess, canManageAccounts, type Perimeter, rolesToGive } from '@/lib/accounts/policy'

const alizes = '979999018'
const sud = '979999026'
const lagon = '979999034'

function person(role: Role, values: Partial<CurrentUser> = {}): CurrentUser {
  const regionCode = role === 'national_admin' ? null : '01'
  return {
    id: `id-of-${role}`,
    name: role,
    email: 'a@b.fr',
    role,
    regionCode,
    bodyId: null,
    establishments: [],
    ...values,
  }
}

const director = person('establishment_director', { establishments: [alizes, sud] })
const regional = person('regional_admin')
const national = person('national_admin')

const at = (role: Role, regionCode: string | null, establishments: readonly string[] = []): Perimeter => ({
  role,
  regionCode,
  establishments,
})

describe('who manages accounts', () => {
  test('the two administrators and the director of an establishment, nobody else', () => {
    const managers = roleNames.filter((role) => canManageAccounts({ role }))
    expect(managers.sort()).toEqual(['establishment_director', 'national_admin', 'regional_admin'])
  })

  test('only a national administrator makes another', () => {
    expect(rolesToGive(national)).toContain('national_admin')
    expect(rolesToGive(regional)).not.toContain('national_admin')
    expect(rolesToGive(director)).toEqual(['establishment_delegate'])
  })

  test('every role can be given by somebody', () => {
    expect([...rolesToGive(national)].sort()).toEqual([...roleNames].sort())
  })
})

describe('what a national administrator may give', () => {
  test.each(roleNames)('%s, in any region', (role) => {
    expect(canGiveAccess(national, at(role, role === 'national_admin' ? null : '94'))).toBe(true)
  })
})

describe('what a regional administrator of Guadeloupe may give', () => {
  const regionalRoles = roleNames.filter((role) => role !== 'national_admin')
  test.each(regionalRoles)('%s in Guadeloupe, not in Martinique nor everywhere', (role) => {
    expect(canGiveAccess(regional, at(role, '01'))).toBe(true)
    expect(canGiveAccess(regional, at(role, '02'))).toBe(false)
    expect(canGiveAccess(regional, at(role, null))).toBe(false)
  })

  test('never a national administrator, even under the cover of the region', () => {
    expect(canGiveAccess(regional, at('national_admin', null))).toBe(false)
    expect(canGiveAccess(regional, at('national_admin', '01'))).toBe(false)
  })

  test('nothing at all when the account has lost its region', () => {
    expect(canGiveAccess({ ...regional, regionCode: null }, at('ars_officer', null))).toBe(false)
  })
})

describe('what a director may give', () => {
  test.each<[string, Perimeter, boolean]>([
    ['a delegate of one own establishment', at('establishment_delegate', '01', [alizes]), true],
    ['a delegate of both own establishments', at('establishment_delegate', '01', [alizes, sud]), true],
    ['a delegate of an own and of another establishment', at('establishment_delegate', '01', [alizes, lagon]), false],
    ['a delegate of another establishment', at('establishment_delegate', '01', [lagon]), false],
    ['a delegate of no establishment', at('establishment_delegate', '01'), false],
    ['a delegate in another region', at('establishment_delegate', '02', [alizes]), false],
    ['a director of the own establishment', at('establishment_director', '01', [alizes]), false],
    ['an officer of the agency', at('ars_officer', '01'), false],
  ])('%s', (_, account, allowed) => {
    expect(canGiveAccess(director, account)).toBe(allowed)
  })
})

describe('the other roles', () => {
  const others = roleNames.filter((role) => !canManageAccounts({ role }))
  test.each(others)('%s gives nothing to anybody', (role) => {
    const user = person(role, { establishments: [alizes] })
    for (const given of roleNames)
      expect(canGiveAccess(user, at(given, user.regionCode, given === 'establishment_delegate' ? [alizes] : []))).toBe(
        false,
      )
  })
})

test('nobody changes their own access', () => {
  expect(canChangeAccount(national, national)).toBe(false)
  expect(canChangeAccount(regional, regional)).toBe(false)
  expect(canChangeAccount(regional, { ...regional, id: 'another' })).toBe(true)
})
