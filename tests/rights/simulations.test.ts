import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueApiToken, revokeApiToken } from '@/lib/accounts/commands/api-tokens'
import type { CurrentUser } from '@/lib/accounts/model'
import { workedExamples } from '@/lib/caqes/worked-examples'
import { db } from '@/lib/server/db'
import { aPerson } from '@/tests/support/accounts'
import { type AppServer, startApp } from '@/tests/support/app-server'
import { type Cast, castTheMatrix } from '@/tests/support/rights/world'

let app: AppServer
let cast: Cast
let token: string
let tokenId: string

beforeAll(async () => {
  cast = await castTheMatrix()
  const issued = await issueApiToken(cast.regional_admin.user, { name: 'Outil du partenaire', days: 90 })
  token = issued.token
  tokenId = issued.id
  app = await startApp()
})

afterAll(() => app?.stop())

const bearer = (text: string) => ({ authorization: `Bearer ${text}` })

async function send(body: BodyInit, headers: Record<string, string> = bearer(token)): Promise<Response> {
  return fetch(`${app.url}/api/v1/simulations`, { method: 'POST', body, headers })
}

const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code
const aRequest = { id: 1, rule: 'finess.check', input: { number: '970100228' } }

test('all the printed examples answer through the door, in their order', async () => {
  const response = await send(JSON.stringify(workedExamples.map(({ request }) => request)))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('application/json')
  expect(await response.json()).toMatchObject(workedExamples.map(({ id, answer }) => ({ id, ...answer })))
})

test('an establishment asks with its session, no token needed', async () => {
  const response = await send(JSON.stringify([aRequest]), { cookie: cast.establishment_director.cookie })
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject([{ id: 1, status: 'computed', result: { wellFormed: true } }])
})

describe('who is nobody is answered 401, in French', () => {
  test.each([
    ['without anything', {}],
    ['with a token nobody issued', bearer(`gdr_${'x'.repeat(43)}`)],
    ['with what is not a token', bearer('x')],
    ['with another scheme', { authorization: 'Basic eDp5' }],
  ])('%s', async (_case, headers) => {
    const response = await send('[]', headers)
    expect(response.status).toBe(401)
    expect(((await response.json()) as { error: { message: string } }).error.message).toContain('jeton')
  })

  test('a wrong token is not saved by a session beside it', async () => {
    const headers = { ...bearer(`gdr_${'x'.repeat(43)}`), cookie: cast.ars_officer.cookie }
    expect((await send('[]', headers)).status).toBe(401)
  })

  test('a token revoked, expired, or of a person whose access is closed', async () => {
    const owner = await aPerson('regional_admin')
    const tokens = await Promise.all([1, 2].map(() => issueApiToken(owner, { name: 'Essai', days: 90 })))
    const statuses = async () => Promise.all(tokens.map(async (one) => (await send('[]', bearer(one.token))).status))
    expect(await statuses()).toEqual([200, 200])
    const [first, second] = tokens
    await revokeApiToken(cast.regional_admin.user, { id: first?.id ?? '' })
    await db().apiToken.update({ where: { id: second?.id ?? '' }, data: { expiresAt: new Date('2018-01-01') } })
    expect(await statuses()).toEqual([401, 401])
    const third = await issueApiToken(owner, { name: 'Essai', days: 90 })
    await db().userAccessState.create({ data: { userId: owner.id, active: false, reason: 'départ' } })
    expect((await send('[]', bearer(third.token))).status).toBe(401)
  })
})

test('a token opens this door and no other', async () => {
  const response = await fetch(`${app.url}/api/v1/plans/plan-x`, { headers: bearer(token) })
  expect(response.status).toBe(401)
})

test('a page of another site cannot use a session, a tool with its token may say where it comes from', async () => {
  const origin = 'https://ailleurs.example'
  expect((await send('[]', { cookie: cast.ars_officer.cookie, origin })).status).toBe(403)
  expect((await send('[]', { ...bearer(token), origin })).status).toBe(200)
})

describe('a body', () => {
  test.each([
    ['that is an object', '{}'],
    ['that is a string', '"x"'],
    ['that is null', 'null'],
    ['that is broken', '[{'],
    ['that is empty', ''],
    ['that is not UTF-8', new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d])],
  ])('%s is answered 400', async (_case, body) => {
    const response = await send(body)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('INVALID_INPUT')
  })

  test('of 1 000 requests is answered, of one more is 413', async () => {
    const requests = Array.from({ length: 1_000 }, () => aRequest)
    const response = await send(JSON.stringify(requests))
    expect(response.status).toBe(200)
    expect(await response.json()).toHaveLength(1_000)
    const more = await send(JSON.stringify([...requests, aRequest]))
    expect(more.status).toBe(413)
    expect(await codeOf(more)).toBe('TOO_LARGE')
  })

  test('of 1 MB is read, of one byte more is 413, accents counted as their bytes', async () => {
    const padded = (bytes: number) => `[${' '.repeat(bytes - 2)}]`
    expect((await send(padded(1_000_000))).status).toBe(200)
    expect((await send(padded(1_000_001))).status).toBe(413)
    expect((await send(`["${'é'.repeat(500_000)}"]`)).status).toBe(413)
  })

  test('sent without its length is counted as it arrives', async () => {
    const chunk = new Uint8Array(100_000).fill(0x20)
    let left = 11
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
    })
    const init = { method: 'POST', body, headers: bearer(token), duplex: 'half' } as const
    expect((await fetch(`${app.url}/api/v1/simulations`, init)).status).toBe(413)
  })

  test('of good and broken requests is answered one by one', async () => {
    const response = await send(JSON.stringify([aRequest, null, 12, { rule: 'nothing' }, [], aRequest]))
    const statuses = ((await response.json()) as { status: string }[]).map((one) => one.status)
    expect(statuses).toEqual(['computed', 'invalid', 'invalid', 'invalid', 'invalid', 'computed'])
  })
})

test('the use of a token is dated, and nothing of it is kept but its hash', async () => {
  const stored = await db().apiToken.findUniqueOrThrow({ where: { id: tokenId } })
  expect(stored.lastUsedAt).not.toBeNull()
  expect(JSON.stringify(stored)).not.toContain(token.slice(8))
  expect(stored.tokenHash).toMatch(/^[0-9a-f]{64}$/)
})

test('the description is served to anybody, with the address it was asked at', async () => {
  const response = await fetch(`${app.url}/api/v1/openapi.json`)
  expect(response.status).toBe(200)
  const document = (await response.json()) as { openapi: string; servers: { url: string }[] }
  expect(document.openapi).toBe('3.1.0')
  expect(document.servers[0]?.url).toBe(app.url)
})

test('only administrators of the region close its tokens', async () => {
  const { id } = await issueApiToken(cast.regional_admin.user, { name: 'Essai', days: 90 })
  const elsewhere: CurrentUser = await aPerson('regional_admin', { regionCode: '02' })
  await expect(revokeApiToken(elsewhere, { id })).rejects.toMatchObject({ code: 'OUT_OF_PERIMETER' })
  await revokeApiToken(cast.national_admin.user, { id })
  await expect(revokeApiToken(cast.national_admin.user, { id })).rejects.toMatchObject({ code: 'ALREADY_DONE' })
  const told = await db().auditEvent.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } })
  expect(told.map(({ type, regionCode }) => [type, regionCode])).toEqual([
    ['api-token.issued', '01'],
    ['api-token.revoked', '01'],
  ])
  expect(JSON.stringify(told.map(({ before, after }) => [before, after]))).not.toMatch(/gdr_[\w-]{10}/)
})
