import { z } from 'zod'
import { defineRoute, errorResponse } from '@/lib/accounts/define-route'
import { answerBody, bodyLimits } from '@/lib/caqes/answer-many'
import { AppError } from '@/lib/core/errors'
import { readBody } from '@/lib/server/read-body'

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
  query: z.object({}),
  async run(_user, { request }) {
    const bytes = await readBody(request, bodyLimits.bytes)
    const body = bytes === null ? { refused: 'too-many' as const } : answerBody(bytes)
    if ('answers' in body) return Response.json(body.answers, { headers: { 'cache-control': 'no-store' } })
    return body.refused === 'too-many' ? errorResponse(tooLarge) : errorResponse(malformed, { status: 400 })
  },
})
