import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { routes } from '@/lib/core/routes'
import { receiveProof } from '@/lib/imports/receive-proof'

/** An occurrence said done with a document: outside server actions, which stop at 1 MB. */
export const POST = defineRoute({
  name: 'POST /api/plan/actions/[id]/echeances',
  params: z.object({ id: z.uuid('Cet identifiant n’est pas valide.') }),
  query: z.object({}),
  async run(user, { request, params: { id } }) {
    const answer = await receiveProof(user, id, request)
    for (const path of [routes.plan(), routes.action(id)]) revalidatePath(path)
    return Response.json(answer, { status: 201 })
  },
})
