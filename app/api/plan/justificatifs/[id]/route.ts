import { Readable } from 'node:stream'
import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { proofFile } from '@/lib/plan/queries/occurrence-words'

/** The document that proves an occurrence, to keep: never shown inside our own pages. */
export const GET = defineRoute({
  name: 'GET /api/plan/justificatifs/[id]',
  params: z.object({ id: z.string().regex(/^\d{1,18}$/, 'Ce document n’existe pas.') }),
  query: z.object({}),
  async run(user, { params: { id } }) {
    const { bytes, name, contentType, size } = await proofFile(user, id)
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: {
        'content-type': contentType,
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      },
    })
  },
})
