import { z } from 'zod'
import { defineRoute, errorResponse } from '@/lib/accounts/define-route'
import { answerBody, bodyLimits } from '@/lib/caqes/answer-many'
import { AppError } from '@/lib/core/errors'
import { readBody } from '@/lib/server/read-body'
import { regionReading } from '@/lib/settings/queries/reading'

const tooLarge = new AppError('TOO_LARGE', {
  message: 'Un envoi contient au plus 1 000 demandes et 1 Mo. Découpez-le en plusieurs envois.',
})
const malformed = new AppError('INVALID_INPUT', {
  message: 'Le corps de l’envoi doit être un tableau JSON de demandes.',
})

/** Replays cases through the rules of law, in the simulation format (/api/v1/openapi.json). */
export const POST = defineRoute({
  name: 'POST /api/v1/simulations',
  tokens: true,
  params: z.object({}).nullish(),
  // The format reads nothing but the request; a region is read only when the address names it (docs/decisions/0077).
  query: z.object({
    region: z
      .string()
      .regex(/^\d\d$/, 'Donnez le code Insee d’une région, comme 01.')
      .optional(),
  }),
  async run(user, { request, query }) {
    const region = query.region === undefined ? null : await regionReading(user, query.region)
    const bytes = await readBody(request, bodyLimits.bytes)
    const body = bytes === null ? { refused: 'too-many' as const } : answerBody(bytes, region)
    if ('answers' in body) return Response.json(body.answers, { headers: { 'cache-control': 'no-store' } })
    return body.refused === 'too-many' ? errorResponse(tooLarge) : errorResponse(malformed, { status: 400 })
  },
})
