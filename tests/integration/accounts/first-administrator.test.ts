import { expect, test } from 'vitest'
import { choosePassword } from '@/lib/accounts/commands/change-password'
import { inviteFirstAdministrator } from '@/lib/accounts/commands/invite-first-administrator'
import { signIn } from '@/lib/accounts/commands/sign-in'
import { accountOfToken, userOfSession } from '@/lib/accounts/queries/sign-in'
import { db } from '@/lib/server/db'

const chosen = 'trois alizés et un manguier'
const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? ''

test('an empty database gets its national administrator by a link, once', async () => {
  const first = await inviteFirstAdministrator(' Premier.Admin@agence.fr ')
  expect(first).toMatch(/^http:\/\/localhost:3000\/mot-de-passe\//)

  const again = await inviteFirstAdministrator('premier.admin@agence.fr')
  expect(await accountOfToken(tokenOf(first))).toBeNull()
  expect(await db().user.count()).toBe(1)

  await choosePassword({ token: tokenOf(again), password: chosen }, 'ici')
  const session = await signIn({ email: 'premier.admin@agence.fr', password: chosen }, 'ici')
  expect(await userOfSession(session.id, session.sessionVersion)).toMatchObject({
    role: 'national_admin',
    regionCode: null,
  })

  expect(await inviteFirstAdministrator('intrus@agence.fr')).toBeNull()
  expect(await db().user.count()).toBe(1)
})

test('what is no e-mail is refused before anything is written', async () => {
  await expect(inviteFirstAdministrator('personne')).rejects.toThrow()
})
