import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HttpClient } from '@/tests/support/http-client'
import { clientId, clientSecret, type IdentityProvider, startIdentityProvider } from '@/tests/support/identity-provider'

let provider: IdentityProvider
let app: string
let close: () => void

beforeAll(async () => {
  const { startAuthServer } = await import('@/tests/support/auth-server')
  const server = await startAuthServer()
  close = server.close
  app = `http://localhost:${server.port}`
  provider = await startIdentityProvider(`${app}/api/auth/callback/proconnect`)
  Object.assign(process.env, {
    NEXTAUTH_URL: app,
    PROCONNECT_ISSUER: provider.issuer,
    PROCONNECT_CLIENT_ID: clientId,
    PROCONNECT_CLIENT_SECRET: clientSecret,
  })
})

afterAll(async () => {
  close()
  await provider.close()
})

/** Goes through ProConnect as that identity; gives where one lands in the application, and who one is there. */
async function through(identity: { sub: string; email?: string }) {
  provider.signInAs(identity)
  const browser = new HttpClient()
  const { csrfToken } = await (await browser.send(`${app}/api/auth/csrf`)).json()
  const sent = await browser.send(`${app}/api/auth/signin/proconnect`, { csrfToken, callbackUrl: '/plan' })
  const asked = sent.headers.get('location') ?? ''
  const landed = await browser.follow(asked, (url) => url.startsWith(app) && !url.includes('/api/auth/'))
  const session = await (await browser.send(`${app}/api/auth/session`)).json()
  return { asked: new URL(asked), landed: landed.slice(app.length), userId: session.userId as string | undefined }
}

describe('signing in with ProConnect', () => {
  test('opens the session of the invited person and leads to the page asked for', async () => {
    const { aPerson, journalOf } = await import('@/tests/support/accounts')
    const person = await aPerson('ars_officer')
    const { landed, userId } = await through({ sub: randomUUID(), email: person.email })
    expect({ landed, userId }).toEqual({ landed: '/plan', userId: person.id })
    expect(await journalOf(person.id)).toMatchObject([
      { type: 'account.signed-in', after: { by: 'proconnect', address: '192.0.2.1' } },
    ])
  })

  test('asks by code with PKCE, state and nonce', async () => {
    const { asked } = await through({ sub: randomUUID(), email: 'personne@exemple.fr' })
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/.{43}/),
      state: expect.any(String),
      nonce: expect.any(String),
      acr_values: 'eidas1',
    })
  })

  test('makes an invitation ready without any password', async () => {
    const { aUser } = await import('@/tests/support/factories')
    const { userOfSession } = await import('@/lib/accounts/queries/sign-in')
    const invited = await aUser('dcgdr')
    expect(await userOfSession(invited.id, 1)).toBeNull()
    await through({ sub: randomUUID(), email: invited.email.toUpperCase() })
    expect(await userOfSession(invited.id, 1)).toEqual(invited)
  })

  test('knows the person by the subject afterwards, whatever became of the e-mail', async () => {
    const { aPerson } = await import('@/tests/support/accounts')
    const person = await aPerson('ars_officer')
    const sub = randomUUID()
    await through({ sub, email: person.email })
    expect((await through({ sub, email: 'nouveau@exemple.fr' })).userId).toBe(person.id)
    expect((await through({ sub })).userId).toBe(person.id)
  })

  test('never gives an account already linked to another subject of the same e-mail', async () => {
    const { aPerson } = await import('@/tests/support/accounts')
    const person = await aPerson('ars_officer')
    await through({ sub: randomUUID(), email: person.email })
    const second = await through({ sub: randomUUID(), email: person.email })
    expect(second).toMatchObject({ landed: '/connexion?avis=inconnu', userId: undefined })
  })

  test('creates nobody: who is not invited is told so', async () => {
    const { db } = await import('@/lib/server/db')
    const before = await db().user.count()
    const { landed, userId } = await through({ sub: randomUUID(), email: 'inconnu@exemple.fr' })
    expect({ landed, userId }).toEqual({ landed: '/connexion?avis=inconnu', userId: undefined })
    expect(await db().user.count()).toBe(before)
  })

  test('does not open a closed access', async () => {
    const { aPerson } = await import('@/tests/support/accounts')
    const { db } = await import('@/lib/server/db')
    const person = await aPerson('ars_officer')
    await db().userAccessState.create({ data: { userId: person.id, active: false, reason: 'départ' } })
    const { landed, userId } = await through({ sub: randomUUID(), email: person.email })
    expect({ landed, userId }).toEqual({ landed: '/connexion?avis=ferme', userId: undefined })
  })
})
