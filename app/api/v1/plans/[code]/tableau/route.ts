import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { planTableText } from '@/lib/imports/queries/plan-table'
import { today } from '@/lib/server/clock'

/** The plan in force today as the table the importer reads, or its table of programmes. */
export const GET = defineRoute({
  name: 'GET /api/v1/plans/[code]/tableau',
  params: z.object({ code: z.string().max(200) }),
  query: z.object({
    table: z.enum(['actions', 'programmes'], 'La table est « actions » ou « programmes ».').default('actions'),
  }),
  async run(user, { params: { code }, query: { table } }) {
    const text = await planTableText(user, code, table, await today())
    const fileName = table === 'actions' ? `plan-${code}.csv` : `plan-${code}-programmes.csv`
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${encodeURIComponent(fileName)}"`,
        'cache-control': 'no-store',
      },
    })
  },
})
