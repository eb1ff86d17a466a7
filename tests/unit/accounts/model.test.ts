import { describe, expect, test } from 'vitest'
import { type AccessFacts, accessState, type accessStates } from '@/lib/accounts/model'
import { civilDate } from '@/lib/core/civil-date'

const today = civilDate(2018, 6, 15)
const open: AccessFacts = { active: true, accessEndsOn: null, ready: true }

describe('the state of an access on 15 June 2018', () => {
  test.each<[string, Partial<AccessFacts>, keyof typeof accessStates]>([
    ['without an end', {}, 'active'],
    ['ending the day before', { accessEndsOn: civilDate(2018, 6, 14) }, 'ended'],
    ['ending that very day, included', { accessEndsOn: today }, 'active'],
    ['ending the day after', { accessEndsOn: civilDate(2018, 6, 16) }, 'active'],
    ['waiting for a first password', { ready: false }, 'invited'],
    ['whose invitation outlived the access', { ready: false, accessEndsOn: civilDate(2018, 6, 14) }, 'ended'],
    ['deactivated', { active: false }, 'deactivated'],
    ['deactivated before its first password', { active: false, ready: false }, 'deactivated'],
    ['deactivated and ended', { active: false, accessEndsOn: civilDate(2017, 1, 1) }, 'deactivated'],
  ])('%s', (_, facts, state) => {
    expect(accessState({ ...open, ...facts }, today)).toBe(state)
  })
})
