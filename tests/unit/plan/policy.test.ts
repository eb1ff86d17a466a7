import { describe, expect, test } from 'vitest'
import { type CurrentUser, type Role, roles } from '@/lib/accounts/model'
import {
  canChangePlanStatus,
  canCreateAvenant,
  canEditAction,
  canJudge,
  canReadPlan,
  canReportProgress,
  canWriteSheet,
  needsAvenant,
} from '@/lib/plan/policy'

const guadeloupe = { level: 'regional', regionCode: '01' } as const
const martinique = { level: 'regional', regionCode: '02' } as const
const national = { level: 'national', regionCode: null } as const
const allRoles = Object.keys(roles) as Role[]

function person(role: Role, bodyId: string | null = null): CurrentUser {
  const regionCode = role === 'national_admin' ? null : '01'
  return { id: role, name: role, email: `${role}@exemple.fr`, role, regionCode, bodyId, establishments: [] }
}

const who = (right: (user: CurrentUser) => boolean) => allRoles.filter((role) => right(person(role)))

describe('the plan of a region', () => {
  test('is read by the parties and bodies of that region and the national administrator', () => {
    expect(who((user) => canReadPlan(user, guadeloupe))).toEqual([
      'national_admin',
      'regional_admin',
      'ars_officer',
      'dg_ars',
      'dcgdr',
      'local_am',
      'omedit',
      'crc3a_member',
    ])
  })
  test('of another region is read by the national administrator only', () => {
    expect(who((user) => canReadPlan(user, martinique))).toEqual(['national_admin'])
  })
  test('is changed by its two co-owners and its administrator', () => {
    expect(who((user) => canEditAction(user, guadeloupe))).toEqual(['regional_admin', 'ars_officer', 'dcgdr'])
    expect(who((user) => canCreateAvenant(user, guadeloupe))).toEqual(['regional_admin', 'ars_officer', 'dcgdr'])
  })
  test('of another region is changed by nobody from here', () => {
    expect(who((user) => canEditAction(user, martinique))).toEqual([])
    expect(who((user) => canCreateAvenant(user, martinique))).toEqual([])
    expect(who((user) => canChangePlanStatus(user, martinique))).toEqual([])
  })
  test('moves from projet to arrêté by the agency, not by the caisses', () => {
    expect(who((user) => canChangePlanStatus(user, guadeloupe))).toEqual(['regional_admin', 'ars_officer', 'dg_ars'])
  })
})

describe('a plan that is clos', () => {
  const closed = { ...guadeloupe, status: 'clos' } as const
  test('is changed by nobody, nor reported on, nor written about', () => {
    expect(who((user) => canEditAction(user, closed))).toEqual([])
    expect(canReportProgress(person('local_am', 'cgss'), { ...closed, actorBodyIds: ['cgss'] })).toBe(false)
    const group = { ...closed, pilotUserIds: [...allRoles], memberBodyIds: ['cgss'] }
    expect(who((user) => canWriteSheet(user, group))).toEqual([])
  })
  test('is still judged by its co-owners, for the years nobody judged', () => {
    expect(who((user) => canJudge(user, closed))).toEqual(['regional_admin', 'ars_officer', 'dcgdr'])
  })
})

describe('the national plan', () => {
  test('is read by every reader of a regional plan', () => {
    expect(who((user) => canReadPlan(user, national))).toEqual(who((user) => canReadPlan(user, guadeloupe)))
  })
  test('is changed by the national administrator', () => {
    expect(who((user) => canEditAction(user, national))).toEqual(['national_admin'])
    expect(who((user) => canChangePlanStatus(user, national))).toEqual(['national_admin'])
  })
})

describe('the progress of an action', () => {
  const own = { ...guadeloupe, actorBodyIds: ['cgss'] }

  test('is reported by a local body that the action names', () => {
    expect(canReportProgress(person('local_am', 'cgss'), own)).toBe(true)
  })
  test.each<[string, CurrentUser, boolean]>([
    ['a local body the action does not name', person('local_am', 'msa'), false],
    ['a local account without body', person('local_am'), false],
    ['the OMEDIT, even named: it reads and proposes', person('omedit', 'cgss'), false],
    ['an ARS officer', person('ars_officer'), true],
    ['the DCGDR', person('dcgdr'), true],
  ])('%s', (_, user, may) => {
    expect(canReportProgress(user, own)).toBe(may)
  })
  test('of another region is out of reach of a body of the same name', () => {
    expect(canReportProgress(person('local_am', 'cgss'), { ...martinique, actorBodyIds: ['cgss'] })).toBe(false)
  })
})

test('an arrêté plan changes by avenant only, a projet is corrected', () => {
  expect(needsAvenant('projet')).toBe(false)
  expect(needsAvenant('avis_crc3a')).toBe(false)
  expect(needsAvenant('arrete')).toBe(true)
})
