import 'server-only'
import { randomUUID } from 'node:crypto'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { databaseRefusal } from '@/lib/server/db'
import { logger } from '@/lib/server/logger'
import { bearerToken } from './api-token'
import { noteApiTokenUse } from './commands/api-tokens'
import type { CurrentUser } from './model'
import { userOfApiToken } from './queries/api-tokens'
import { recordIfRefusal } from './refusals'
import { currentUser } from './session'

const statuses = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_REFUSED: 401,
  OUT_OF_PERIMETER: 403,
  FORBIDDEN: 403,
  ACCESS_ENDED: 403,
  LINK_NOT_VALID: 404,
  CONFLICT: 409,
  ALREADY_DONE: 409,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
  INVALID_INPUT: 422,
  TOO_MANY_ATTEMPTS: 429,
  UNEXPECTED: 500,
} satisfies Record<ErrorCode, number>

type Asked<Params, Query> = { request: Request; params: Params; query: Query }

type Definition<Params extends z.ZodType, Query extends z.ZodType> = {
  /** Address as the rights matrix names it: "GET /api/v1/plans/[code]". */
  name: string
  params: Params
  /** Search parameters; one given twice keeps its last value. */
  query: Query
  /** Reads `request.body` itself: files stream. */
  /** Also opened by a token of the programming interface (`Authorization: Bearer …`), in the name of who issued it. */
  tokens?: boolean
  run: (user: CurrentUser, asked: Asked<z.output<Params>, z.output<Query>>) => Promise<Response>
}

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/** One method of an API route: session → parse → query or command → response. Errors are JSON with a French sentence; refusals are logged. */
export function defineRoute<Params extends z.ZodType, Query extends z.ZodType>(
  definition: Definition<Params, Query>,
): Handler {
  return async (request, context) => {
    let person: Person | null = null
    try {
      person = await personOf(request, definition.tokens ?? false)
      if (!person) throw notIdentified(definition.tokens ?? false)
      if (person.by === 'session') refuseForeignOrigin(request)
      refuseNul(request)
      const params = parse(definition.params, await context.params)
      const query = parse(definition.query, Object.fromEntries(new URL(request.url).searchParams))
      return await definition.run(person.user, { request, params, query })
    } catch (error) {
      unstable_rethrow(error)
      if (person) await recordIfRefusal(person.user, { type: 'route', id: definition.name }, error)
      return errorResponse(error, { route: definition.name })
    }
  }
}

type Person = { user: CurrentUser; by: 'session' | 'token' }

/** Who asks: a token, when one is given where it may be, speaks alone; otherwise the session. */
async function personOf(request: Request, tokens: boolean): Promise<Person | null> {
  const token = tokens ? bearerToken(request.headers.get('authorization')) : null
  if (token === undefined) return null
  if (token === null) {
    const user = await currentUser()
    return user && { user, by: 'session' }
  }
  const held = await userOfApiToken(token)
  if (!held) return null
  await noteApiTokenUse(held.tokenId)
  return { user: held.user, by: 'token' }
}

function notIdentified(tokens: boolean): AppError {
  if (!tokens) return new AppError('NOT_SIGNED_IN')
  return new AppError('NOT_SIGNED_IN', {
    message: 'Connectez-vous, ou présentez un jeton valable dans l’en-tête « Authorization: Bearer … ».',
  })
}

/** A write sent by another site's page carries its origin: refused, beside the SameSite cookie. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host)) throw new AppError('FORBIDDEN')
}

/** PostgreSQL stores no nul character: nothing can have such an address. */
function refuseNul(request: Request): void {
  if (request.url.includes('%00')) throw new AppError('OUT_OF_PERIMETER')
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  throw new AppError('INVALID_INPUT', { fields })
}

/** `{ error: { code, message, fields, detail } }` with the status of the code; an accident is logged and shown as a reference. */
export function errorResponse(error: unknown, told: { route?: string; status?: number } = {}): Response {
  const refusal = error instanceof AppError ? error : databaseRefusal(error)
  if (refusal) {
    const { code, message, fields, detail } = refusal
    return json({ code, message, fields, ...(detail === undefined ? {} : { detail }) }, told.status ?? statuses[code])
  }
  const reference = randomUUID().slice(0, 8)
  logger().error({ err: error, reference, route: told.route }, 'route failed')
  return json({ code: 'UNEXPECTED', message: new AppError('UNEXPECTED').message, reference }, statuses.UNEXPECTED)
}

function json(error: object, status: number): Response {
  return Response.json({ error }, { status, headers: { 'cache-control': 'no-store' } })
}
