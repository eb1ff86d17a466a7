import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { routes } from '@/lib/core/routes'
import { receiveDeposit } from '@/lib/imports/receive'

/** Files of a deposit, as a form: outside server actions, which stop at 1 MB. */
export const POST = defineRoute({
  name: 'POST /api/imports',
  params: z.object({}).nullish(),
  query: z.object({}),
  async run(user, { request }) {
    const { id } = await receiveDeposit(user, request)
    return Response.json({ id, href: routes.importBatch(id) }, { status: 201 })
  },
})
