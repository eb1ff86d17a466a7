import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { proofDownload } from '@/lib/exports/proof-download'

/** The document that proves an occurrence, to keep: never shown inside our own pages. */
export const GET = defineRoute({
  name: 'GET /api/plan/justificatifs/[id]',
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, 'Ce document n’existe pas.') }),
  query: z.object({}),
  run: (user, { params: { id } }) => proofDownload(user, id),
})
