import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { AppError } from '@/lib/core/errors'
import { db } from '@/lib/server/db'
import { type AppServer, startApp } from '@/tests/support/app-server'
import type { ActionLine, Place, RouteLine } from '@/tests/support/rights/line'
import { table } from '@/tests/support/rights/table'
import { type Cast, castTheMatrix } from '@/tests/support/rights/world'

let app: AppServer
let cast: Cast

beforeAll(async () => {
  cast = await castTheMatrix()
  app = await startApp()
})

afterAll(() => app?.stop())

type Answer = 'may' | 'may not' | `unexpected ${string}`

const judged = (allowed: readonly Role[]) =>
  Object.fromEntries(roleNames.map((role) => [role, allowed.includes(role) ? 'may' : 'may not']))

async function ask(name: string, address: string, cookie?: string): Promise<Response> {
  const [method = 'GET'] = name.startsWith('/') ? [] : name.split(' ')
  return fetch(`${app.url}${address}`, { method, redirect: 'manual', headers: cookie ? { cookie } : {} })
}

/** A page out of reach is 404 and says so; an API route 403. A write sent without its body is let in, then told what it lacks. */
async function answerOf(name: string, response: Response): Promise<Answer> {
  const page = name.startsWith('/')
  const text = await response.text()
  if (response.status === (page ? 404 : 403))
    return !page || text.includes('hors de votre périmètre') ? 'may not' : 'unexpected 404 without its page'
  const lacking = !page && !name.startsWith('GET ') && [400, 413, 422].includes(response.status)
  if (lacking) return 'may'
  const location = response.headers.get('location') ?? ''
  if (response.status < 400 && !location.includes('/connexion')) return 'may'
  // A write is asked without its body: let in, then told what is missing.
  if (name.startsWith('POST ') && response.status === 422) return 'may'
  return `unexpected ${response.status} ${location}`
}

function refusals(): Promise<number> {
  return db().auditEvent.count({ where: { type: 'access.refused' } })
}

async function everyRole(name: string, address: string): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {}
  for (const role of roleNames) answers[role] = await answerOf(name, await ask(name, address, cast[role].cookie))
  return answers
}

/** Places of a line: one without a name for what has no object. */
function cells(line: Exclude<RouteLine, { open: string }>, name: string) {
  if ('roles' in line)
    return [{ place: '', allowed: line.roles, address: async () => line.at ?? name.replace(/^[A-Z]+ /, '') }]
  return Object.entries(line.places).map(([place, allowed]) => ({
    place,
    allowed,
    address: () => line.at(place as Place),
  }))
}

describe.each(Object.entries(table.routes).flatMap(([name, line]) => ('open' in line ? [] : [{ name, line }])))(
  '$name',
  ({ name, line }) => {
    test.each(cells(line, name))(
      '$place lets in the roles of the table, and writes the others in the journal',
      async ({ allowed, address }) => {
        const at = await address()
        const before = await refusals()
        expect(await everyRole(name, at)).toEqual(judged(allowed))
        expect((await refusals()) - before).toBe(roleNames.length - allowed.length)
      },
    )

    test('lets nobody in without a session', async () => {
      const [cell] = cells(line, name)
      const response = await ask(name, (await cell?.address()) ?? name)
      if (name.startsWith('/')) {
        expect(response.status).toBe(307)
        expect(response.headers.get('location')).toMatch(/^\/connexion/)
      } else expect(response.status).toBe(401)
    })
  },
)

describe.each(Object.entries(table.actions).flatMap(([name, line]) => ('open' in line ? [] : [{ name, line }])))(
  '$name',
  ({ line }) => {
    test.each(actionCells(line))(
      '$place is done for the roles of the table, refused to the others',
      async ({ allowed, run }) => {
        const answers: Record<string, Answer> = {}
        for (const role of roleNames) answers[role] = await attempt(() => run(cast[role].user))
        expect(answers).toEqual(judged(allowed))
      },
    )
  },
)

function actionCells(line: Exclude<ActionLine, { open: string }>) {
  if ('roles' in line) return [{ place: '', allowed: line.roles, run: line.run }]
  return Object.entries(line.places).map(([place, allowed]) => ({
    place,
    allowed,
    run: (user: CurrentUser) => line.run(user, place as Place),
  }))
}

async function attempt(run: () => Promise<unknown>): Promise<Answer> {
  try {
    await run()
    return 'may'
  } catch (error) {
    if (error instanceof AppError && ['OUT_OF_PERIMETER', 'FORBIDDEN'].includes(error.code)) return 'may not'
    return `unexpected ${error}`
  }
}

describe('a session', () => {
  test('that is forged, cut or of another secret is nobody’s', async () => {
    const { encode } = await import('next-auth/jwt')
    const { user, cookie } = cast.ars_officer
    const name = cookie.split('=')[0]
    const forged = await encode({
      token: { sub: user.id, sessionVersion: 1 },
      secret: 'another-secret-another-secret-another',
    })
    for (const value of [forged, cookie.split('=')[1]?.slice(0, -4), 'x', ''])
      expect((await ask('/mon-compte', '/mon-compte', `${name}=${value}`)).status).toBe(307)
  })

  test('ends at the request after its access is closed', async () => {
    const { cookie, user } = cast.omedit
    expect((await ask('/mon-compte', '/mon-compte', cookie)).status).toBe(200)
    await db().userAccessState.create({ data: { userId: user.id, active: false, reason: 'essai' } })
    expect((await ask('/mon-compte', '/mon-compte', cookie)).status).toBe(307)
    await db().userAccessState.create({ data: { userId: user.id, active: true, reason: 'fin de l’essai' } })
  })
})
