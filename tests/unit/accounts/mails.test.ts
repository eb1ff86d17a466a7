import { describe, expect, test } from 'vitest'
import { invitationMail, passwordResetMail } from '@/lib/accounts/mails'

const link = 'https://gdr.example/mot-de-passe/abc'

describe('the mails of an account', () => {
  const mails = [
    invitationMail({ name: 'Camille', link, expiresAt: new Date('2018-06-22T08:00:00Z'), invitedBy: 'Lou Patron' }),
    passwordResetMail({ name: 'Camille', link, expiresAt: new Date('2018-06-15T08:00:00Z') }),
  ]

  test.each(mails)('$subject holds one link, alone on its line', ({ text }) => {
    expect(text.match(/https?:\S+/g)).toEqual([link])
    expect(text.split('\n')).toContain(link)
  })

  test('an invitation says who asks and until which day in Paris the link works', () => {
    expect(mails[0]?.text).toContain('Lou Patron')
    expect(mails[0]?.text).toContain('22 juin 2018')
    const late = invitationMail({ name: 'C', link, expiresAt: new Date('2018-06-22T22:30:00Z'), invitedBy: 'L' })
    expect(late.text).toContain('23 juin 2018')
  })
})
