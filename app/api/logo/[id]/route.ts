import { Readable } from 'node:stream'
import { z } from 'zod'
import { defineRoute } from '@/lib/accounts/define-route'
import { logoBytes } from '@/lib/settings/queries/look'

/** An image and nothing else, whatever the bytes: no script, no document, and never the same address for other bytes. */
const headers = {
  'content-type': 'image/png',
  'content-disposition': 'inline; filename="logo.png"',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=31536000, immutable',
}

/** The logo of a region, for who reads its settings. */
export const GET = defineRoute({
  name: 'GET /api/logo/[id]',
  params: z.object({ id: z.uuid() }),
  query: z.object({}),
  async run(user, { params }) {
    const bytes = await logoBytes(user, params.id)
    return new Response(Readable.toWeb(bytes) as ReadableStream, { headers })
  },
})
