import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { planExchangeText } from '@/lib/exports/queries'
import { civilDateInput } from '@/lib/plan/inputs'
import { today } from '@/lib/server/clock'

/** The plan in the exchange format gdr-plan/1, as in force on `au` (a civil date), today when it says none. */
export const GET = defineRoute({
  name: 'GET /api/v1/plans/[code]',
  params: z.object({ code: z.string().max(200) }),
  query: z.object({ au: civilDateInput.optional() }),
  async run(user, { params, query }) {
    const text = await planExchangeText(user, params.code, query.au ?? (await today()))
    return new Response(text, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    })
  },
})
