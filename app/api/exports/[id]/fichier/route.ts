import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { fileAnswer } from '@/lib/exports/doors'

/** The file of an export, to its owner only. */
export const GET = defineRoute({
  name: 'GET /api/exports/[id]/fichier',
  params: z.object({ id: z.uuid() }),
  query: z.object({}),
  run: (user, { params: { id } }) => fileAnswer(user, id),
})
