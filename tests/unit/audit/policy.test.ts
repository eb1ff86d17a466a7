import { describe, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/accounts/model'
import { canReadJournal, eventTypesIn, historyScope, journalScope } from '@/lib/audit/policy'

const person = (role: Role) => ({ role, regionCode: role === 'national_admin' ? null : '01' })
const readers = (may: (role: Role) => boolean) => (Object.keys(roles) as Role[]).filter(may)

describe('the journal', () => {
  test('is read by administrators and by the co-owners of the plan, and by nobody else', () => {
    expect(readers((role) => canReadJournal(person(role)))).toEqual([
      'national_admin',
      'regional_admin',
      'ars_officer',
      'dg_ars',
      'dcgdr',
    ])
  })

  test('is whole for the national administrator, of one region for the others', () => {
    expect(journalScope(person('national_admin'))).toEqual({ regionCode: null, objectTypes: null, refusals: true })
    expect(journalScope(person('regional_admin'))).toMatchObject({ regionCode: '01', objectTypes: null })
  })

  test('tells the co-owners of the plan neither the accounts nor the refused accesses', () => {
    const scope = journalScope(person('dcgdr'))
    expect(scope?.objectTypes).not.toContain('account')
    expect(scope?.objectTypes).toContain('action')
    expect(scope?.refusals).toBe(false)
  })

  test('is closed to an account without a region that is not national', () => {
    expect(journalScope({ role: 'regional_admin', regionCode: null })).toBeNull()
    expect(historyScope({ role: 'omedit', regionCode: null }, 'action')).toBeNull()
  })
})

describe('the facts one may look for', () => {
  const offered = (role: Role) => {
    const scope = journalScope(person(role))
    return scope ? eventTypesIn(scope) : []
  }

  test('are all of them for an administrator', () => {
    expect(offered('regional_admin')).toEqual(
      expect.arrayContaining(['access.refused', 'account.signed-in', 'action.changed']),
    )
  })

  test('are those of the plan and its imports for its co-owners', () => {
    expect(offered('dcgdr')).toEqual(expect.arrayContaining(['action.changed', 'avenant.created', 'import.published']))
    expect(offered('dcgdr').filter((type) => /^(account|access)\./.test(type))).toEqual([])
  })
})

describe('the history of an object', () => {
  test('of the plan is read by those who read the plan', () => {
    expect(readers((role) => historyScope(person(role), 'action') === null)).toEqual([
      'establishment_director',
      'establishment_delegate',
      'iraps_member',
    ])
  })

  test('of an account is read by administrators, and by the director who manages delegates', () => {
    expect(readers((role) => historyScope(person(role), 'account') !== null)).toEqual([
      'national_admin',
      'regional_admin',
      'establishment_director',
    ])
  })

  test('of an import is not read by those who only read the plan', () => {
    expect(historyScope(person('omedit'), 'import')).toBeNull()
    expect(historyScope(person('dcgdr'), 'import')).not.toBeNull()
  })
})
