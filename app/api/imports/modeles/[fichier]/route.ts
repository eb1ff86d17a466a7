import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { templateText } from '@/lib/imports/template'

/** The empty file of a format, to fill in. */
export const GET = defineRoute({
  name: 'GET /api/imports/modeles/[fichier]',
  params: z.object({ fichier: z.string().max(100) }),
  query: z.object({}),
  async run(user, { params }) {
    return new Response(templateText(user, params.fichier), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${params.fichier}"`,
      },
    })
  },
})
