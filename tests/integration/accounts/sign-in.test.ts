import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { signIn } from '@/lib/accounts/commands/sign-in'
import { userOfSession } from '@/lib/accounts/queries/sign-in'
import { civilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { setClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { aPassword, aPerson, journalOf } from '@/tests/support/accounts'
import { aUser } from '@/tests/support/factories'

const somewhere = () => `192.0.2.${randomUUID()}`
const wrong = 'ce n’est pas le bon'
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

afterEach(() => setClock(undefined))

describe('signing in', () => {
  test('the right password gives the session of the account, and a line in the journal', async () => {
    const person = await aPerson('ars_officer')
    const signedIn = await signIn({ email: person.email, password: aPassword }, '192.0.2.7')
    expect(signedIn).toEqual({ id: person.id, sessionVersion: 1 })
    expect(await journalOf(person.id)).toEqual([
      {
        type: 'account.signed-in',
        actorName: person.name,
        before: null,
        after: { by: 'password', address: '192.0.2.7' },
      },
    ])
  })

  test('a wrong password and an unknown e-mail get the same answer', async () => {
    const person = await aPerson('ars_officer')
    const refused = { code: 'SIGN_IN_REFUSED', message: 'Adresse électronique ou mot de passe incorrect.' }
    await expect(signIn({ email: person.email, password: wrong }, somewhere())).rejects.toMatchObject(refused)
    await expect(signIn({ email: `${randomUUID()}@b.fr`, password: wrong }, somewhere())).rejects.toMatchObject(refused)
  })

  test('an unknown e-mail takes as long as a wrong password: the hash is computed all the same', async () => {
    const person = await aPerson('ars_officer')
    const timed = async (email: string) => {
      const start = performance.now()
      await signIn({ email, password: wrong }, somewhere()).catch(() => undefined)
      return performance.now() - start
    }
    await timed(`${randomUUID()}@b.fr`)
    const known = Math.min(await timed(person.email), await timed(person.email))
    const unknown = Math.min(await timed(`${randomUUID()}@b.fr`), await timed(`${randomUUID()}@b.fr`))
    expect(unknown).toBeGreaterThan(known / 3)
  })

  test('a failure is in the journal, without what was typed', async () => {
    const person = await aPerson('ars_officer')
    await signIn({ email: person.email, password: wrong }, '192.0.2.8').catch(() => undefined)
    const lines = await journalOf(person.id)
    expect(lines).toEqual([
      {
        type: 'account.sign-in-failed',
        actorName: 'Visiteur',
        before: null,
        after: { reason: 'wrong-password', address: '192.0.2.8' },
      },
    ])
    expect(JSON.stringify(await db().auditEvent.findMany({ select: { after: true, objectName: true } }))).not.toContain(
      wrong,
    )
  })

  test('an invited person without a password cannot enter', async () => {
    const invited = await aUser('ars_officer')
    await expect(signIn({ email: invited.email, password: '' }, somewhere())).rejects.toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
  })

  test('the accents of a password count the same however the keyboard composed them', async () => {
    const person = await aPerson('ars_officer')
    const { hashPassword } = await import('@/lib/accounts/password-hash')
    await db().user.update({
      where: { id: person.id },
      data: { passwordHash: await hashPassword('été à Marigot 18'.normalize('NFC')) },
    })
    await expect(
      signIn({ email: person.email, password: 'été à Marigot 18'.normalize('NFD') }, somewhere()),
    ).resolves.toBeDefined()
  })
})

describe('repeated failures', () => {
  const attempt = (email: string, address: string, password = wrong) =>
    signIn({ email, password }, address).then(
      () => 'in',
      (error) => error.code,
    )

  test('make the fifth attempt on an e-mail wait, even with the right password, from anywhere', async () => {
    const { email } = await aPerson('ars_officer')
    for (let i = 0; i < 4; i++) expect(await attempt(email, somewhere())).toBe('SIGN_IN_REFUSED')
    expect(await attempt(email, somewhere(), aPassword)).toBe('TOO_MANY_ATTEMPTS')
  })

  test('tell how long is left', async () => {
    const { email } = await aPerson('ars_officer')
    for (let i = 0; i < 4; i++) await attempt(email, somewhere())
    await expect(signIn({ email, password: wrong }, somewhere())).rejects.toMatchObject({
      message: expect.stringMatching(/^Trop d’essais : attendez encore (10|9) secondes avant de recommencer\.$/),
    })
  })

  test('wait longer each time, and forget once the right person is in', async () => {
    const { email } = await aPerson('ars_officer')
    for (let i = 0; i < 4; i++) await attempt(email, somewhere())
    await endOfTheWait()
    expect(await attempt(email, somewhere())).toBe('SIGN_IN_REFUSED')
    await expect(signIn({ email, password: wrong }, somewhere())).rejects.toMatchObject({
      message: expect.stringMatching(/(30|29) secondes/),
    })
    await endOfTheWait()
    expect(await attempt(email, somewhere(), aPassword)).toBe('in')
    expect(await attempt(email, somewhere())).toBe('SIGN_IN_REFUSED')
  })

  test('sent all at once are still counted one by one', async () => {
    const { email } = await aPerson('ars_officer')
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(email, somewhere())))
    expect(answers.filter((answer) => answer === 'SIGN_IN_REFUSED')).toHaveLength(4)
    expect(answers.filter((answer) => answer === 'TOO_MANY_ATTEMPTS')).toHaveLength(8)
  })

  test('from one address of the network on many e-mails make that address wait, and nobody else', async () => {
    const address = somewhere()
    const answers: string[] = []
    for (let i = 0; i < 22; i++) answers.push(await attempt(`${randomUUID()}@b.fr`, address))
    expect(answers.indexOf('TOO_MANY_ATTEMPTS')).toBe(21)
    const { email } = await aPerson('ars_officer')
    expect(await attempt(email, address, aPassword)).toBe('TOO_MANY_ATTEMPTS')
    expect(await attempt(email, somewhere(), aPassword)).toBe('in')
  })

  test('are counted in the database, where a restart and a second server find them', async () => {
    const { email } = await aPerson('ars_officer')
    const before = await db().rateLimiterFlexible.count()
    await attempt(email, somewhere())
    expect(await db().rateLimiterFlexible.count()).toBe(before + 2)
    expect(JSON.stringify(await db().rateLimiterFlexible.findMany())).not.toContain(email)
  })

  /** Moves the end of every wait into the past, as time would. */
  async function endOfTheWait(): Promise<void> {
    await db().rateLimiterFlexible.updateMany({
      where: { key: { startsWith: 'gate:' } },
      data: { expire: new Date(0) },
    })
  }
})

describe('the person of a session', () => {
  test('is read with the role and perimeter stored now', async () => {
    const person = await aPerson('ars_officer')
    await db().user.update({ where: { id: person.id }, data: { role: 'dg_ars' } })
    expect(await userOfSession(person.id, 1)).toEqual({ ...person, role: 'dg_ars' })
  })

  test('is nobody once the session version has moved', async () => {
    const person = await aPerson('ars_officer')
    await db().user.update({ where: { id: person.id }, data: { sessionVersion: 2 } })
    expect(await userOfSession(person.id, 1)).toBeNull()
    expect(await userOfSession(person.id, 2)).not.toBeNull()
  })

  test('holds through the last day of the access in Paris, and no longer', async () => {
    const person = await aPerson('ars_officer')
    await db().user.update({ where: { id: person.id }, data: { accessEndsOn: toDatabaseDate(civilDate(2018, 6, 15)) } })
    setClock(new Date('2018-06-15T21:59:59Z'))
    expect(await userOfSession(person.id, 1)).not.toBeNull()
    setClock(new Date('2018-06-15T22:00:00Z'))
    expect(await userOfSession(person.id, 1)).toBeNull()
    await expect(signIn({ email: person.email, password: aPassword }, somewhere())).rejects.toMatchObject({
      code: 'ACCESS_ENDED',
    })
  })

  test('is nobody while deactivated, and somebody again once reactivated', async () => {
    const person = await aPerson('ars_officer')
    const say = (active: boolean) =>
      db().userAccessState.create({ data: { userId: person.id, active, reason: 'test' } })
    await say(false)
    expect(await userOfSession(person.id, 1)).toBeNull()
    await expect(signIn({ email: person.email, password: aPassword }, somewhere())).rejects.toMatchObject({
      code: 'ACCESS_ENDED',
    })
    await say(true)
    expect(await userOfSession(person.id, 1)).not.toBeNull()
  })

  test('is nobody for an id that is none of ours', async () => {
    expect(await userOfSession(randomUUID(), 1)).toBeNull()
  })

  test('a closed access is said only to who knows the password', async () => {
    const person = await aPerson('ars_officer')
    setClock(noon('2018-06-15'))
    await db().userAccessState.create({ data: { userId: person.id, active: false, reason: 'test' } })
    await expect(signIn({ email: person.email, password: wrong }, somewhere())).rejects.toMatchObject({
      code: 'SIGN_IN_REFUSED',
    })
  })
})
