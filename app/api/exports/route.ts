import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { receiveAsk } from '@/lib/exports/doors'

/** The menu « Exporter »: a file at once, or a job whose end is told. */
export const POST = defineRoute({
  name: 'POST /api/exports',
  params: z.object({}).nullish(),
  query: z.object({}),
  async run(user, { request }) {
    const answer = await receiveAsk(user, request)
    return Response.json(answer, { status: answer.href ? 201 : 202 })
  },
})
