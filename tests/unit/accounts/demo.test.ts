import { describe, expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '@/lib/accounts/demo'
import { inviteInput } from '@/lib/accounts/inputs'
import { roleNames } from '@/lib/accounts/model'
import { passwordProblem } from '@/lib/accounts/password'

describe('the demo accounts', () => {
  test('hold every role', () => {
    expect(new Set(demoAccounts.map((account) => account.role))).toEqual(new Set(roleNames))
  })

  test('are invented: their e-mails cannot exist', () => {
    for (const { email } of demoAccounts) expect(email).toMatch(/@demo\.example$/)
  })

  test.each(demoAccounts)('$email holds a perimeter an administrator could give', (account) => {
    const { email, name, role, regionCode, establishments } = account
    const typed = {
      email,
      name,
      role,
      regionCode: regionCode ?? '',
      establishments: establishments ?? [],
      bodyId: '',
      accessEndsOn: '',
    }
    expect(inviteInput.safeParse(typed).error).toBeUndefined()
  })

  test('share a password that the application itself would accept', () => {
    for (const { email } of demoAccounts) expect(passwordProblem(demoPassword, email)).toBeNull()
  })
})
