import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { askPasswordReset } from '@/lib/accounts/commands/ask-password-reset'
import { changePassword, choosePassword } from '@/lib/accounts/commands/change-password'
import { signIn } from '@/lib/accounts/commands/sign-in'
import { accountOfToken, userOfSession } from '@/lib/accounts/queries/sign-in'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPassword, aPerson, journalOf, lastLink, lastToken } from '@/tests/support/accounts'

const chosen = 'trois alizés et un manguier'
const somewhere = () => `198.51.100.${randomUUID()}`
const minutes = (count: number) => new Date(Date.now() + count * 60_000)

afterEach(() => setClock(undefined))

async function resetToken(email: string): Promise<string> {
  await askPasswordReset(email)
  return lastToken(email)
}

describe('a forgotten password', () => {
  test('is mailed as one link to this application, its secret stored only as a hash', async () => {
    const { email } = await aPerson('ars_officer')
    await askPasswordReset(email)
    const link = await lastLink(email)
    expect(link).toMatch(/^http:\/\/localhost:3000\/mot-de-passe\/[\w-]{43}$/)
    const stored = JSON.stringify(await db().accountToken.findMany())
    expect(stored).not.toContain(link?.split('/').at(-1))
  })

  test('sends nothing for an e-mail nobody has, a closed access or an ended one', async () => {
    const closed = await aPerson('ars_officer')
    await db().userAccessState.create({ data: { userId: closed.id, active: false, reason: 'départ' } })
    const ended = await aPerson('ars_officer')
    await db().user.update({ where: { id: ended.id }, data: { accessEndsOn: new Date('2000-01-01') } })
    const before = await db().outgoingMail.count()
    for (const email of ['personne@exemple.fr', closed.email, ended.email]) await askPasswordReset(email)
    expect(await db().outgoingMail.count()).toBe(before)
  })

  test('is written in the journal', async () => {
    const person = await aPerson('ars_officer')
    await askPasswordReset(person.email)
    expect((await journalOf(person.id)).map((line) => line.type)).toEqual(['account.password-reset-asked'])
  })

  test('lets the person choose another, which opens and the old one no longer', async () => {
    const person = await aPerson('ars_officer')
    await choosePassword({ token: await resetToken(person.email), password: chosen }, somewhere())
    await expect(signIn({ email: person.email, password: aPassword }, somewhere())).rejects.toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
    await expect(signIn({ email: person.email, password: chosen }, somewhere())).resolves.toMatchObject({
      id: person.id,
    })
    expect((await journalOf(person.id)).map((line) => line.type)).toContain('account.password-chosen')
  })

  test('ends every open session', async () => {
    const person = await aPerson('ars_officer')
    await choosePassword({ token: await resetToken(person.email), password: chosen }, somewhere())
    expect(await userOfSession(person.id, 1)).toBeNull()
  })

  test('ends the wait of a person who had mistyped', async () => {
    const { email } = await aPerson('ars_officer')
    for (let i = 0; i < 5; i++) await signIn({ email, password: 'non' }, somewhere()).catch(() => undefined)
    await choosePassword({ token: await resetToken(email), password: chosen }, somewhere())
    await expect(signIn({ email, password: chosen }, somewhere())).resolves.toBeDefined()
  })
})

describe('the link of a mail', () => {
  const refused = { code: 'LINK_NOT_VALID' }

  test('serves once, even pressed twice at the same time', async () => {
    const { email } = await aPerson('ars_officer')
    const token = await resetToken(email)
    const answers = await Promise.allSettled([
      choosePassword({ token, password: chosen }, somewhere()),
      choosePassword({ token, password: `${chosen} encore` }, somewhere()),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(choosePassword({ token, password: chosen }, somewhere())).rejects.toMatchObject(refused)
  })

  test('works for an hour', async () => {
    const { email } = await aPerson('ars_officer')
    const token = await resetToken(email)
    setClock(minutes(59))
    expect(await accountOfToken(token)).toMatchObject({ email, kind: 'password_reset' })
    setClock(minutes(61))
    expect(await accountOfToken(token)).toBeNull()
    await expect(choosePassword({ token, password: chosen }, somewhere())).rejects.toMatchObject(refused)
  })

  test('dies when a newer one is asked for', async () => {
    const { email } = await aPerson('ars_officer')
    const first = await resetToken(email)
    const second = await resetToken(email)
    expect(await accountOfToken(first)).toBeNull()
    expect(await accountOfToken(second)).not.toBeNull()
  })

  test('is not spent by being opened, nor by a password that is refused', async () => {
    const { email } = await aPerson('ars_officer')
    const token = await resetToken(email)
    await accountOfToken(token)
    await expect(choosePassword({ token, password: 'trop court' }, somewhere())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      fields: { password: expect.stringContaining('12') },
    })
    await expect(choosePassword({ token, password: chosen }, somewhere())).resolves.toBeUndefined()
  })

  test('opens nothing once the access is closed', async () => {
    const person = await aPerson('ars_officer')
    const token = await resetToken(person.email)
    await db().userAccessState.create({ data: { userId: person.id, active: false, reason: 'départ' } })
    expect(await accountOfToken(token)).toBeNull()
  })

  test('cannot be guessed at will: an address of the network that tries many waits', async () => {
    const address = somewhere()
    const codes: string[] = []
    for (let i = 0; i < 22; i++)
      await choosePassword({ token: randomUUID(), password: chosen }, address).catch((error) => codes.push(error.code))
    expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS')
  })
})

describe('changing one’s own password', () => {
  test('asks for the current one', async () => {
    const person = await aPerson('dcgdr')
    await expect(changePassword(person, { currentPassword: 'autre', password: chosen })).rejects.toMatchObject({
      fields: { currentPassword: 'Ce n’est pas votre mot de passe actuel.' },
    })
    await expect(signIn({ email: person.email, password: aPassword }, somewhere())).resolves.toBeDefined()
  })

  test('keeps the present session and ends the others', async () => {
    const person = await aPerson('dcgdr')
    const session = await changePassword(person, { currentPassword: aPassword, password: chosen })
    expect(await userOfSession(session.id, session.sessionVersion)).toEqual(person)
    expect(await userOfSession(person.id, 1)).toBeNull()
  })

  test('refuses the e-mail of the person, and says so on the field', async () => {
    const person = await aPerson('dcgdr')
    await expect(changePassword(person, { currentPassword: aPassword, password: person.email })).rejects.toMatchObject({
      fields: { password: expect.stringContaining('adresse électronique') },
    })
  })

  test('cannot be used to guess the current one', async () => {
    const person = await aPerson('dcgdr')
    const codes: string[] = []
    for (let i = 0; i < 5; i++)
      await changePassword(person, { currentPassword: `essai ${i}`, password: chosen }).catch((error) =>
        codes.push(error.code),
      )
    expect(codes).toEqual([...Array(4).fill('INVALID_INPUT'), 'TOO_MANY_ATTEMPTS'])
  })
})
