import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { planTableText } from '@/lib/imports/queries/plan-table'
import { civilDateInput } from '@/lib/plan/inputs'
import { today } from '@/lib/server/clock'

/** The plan in force on `au` (today when it says none) as the table the importer reads, or its table of programmes. */
export const GET = defineRoute({
  name: 'GET /api/v1/plans/[code]/tableau',
  params: z.object({ code: z.string().max(200) }),
  query: z.object({
    table: z
      .enum(['actions', 'programmes', 'economies'], 'La table est « actions », « programmes » ou « economies ».')
      .default('actions'),
    au: civilDateInput.optional(),
  }),
  async run(user, { params: { code }, query: { table, au } }) {
    const text = await planTableText(user, code, table, au ?? (await today()))
    const name = au === undefined ? `plan-${code}` : `plan-${code}-au-${au}`
    const fileName = table === 'actions' ? `${name}.csv` : `${name}-${table}.csv`
    return new Response(text, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${encodeURIComponent(fileName)}"`,
        'cache-control': 'no-store',
      },
    })
  },
})
