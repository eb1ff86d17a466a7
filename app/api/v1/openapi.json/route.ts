import { openApiDocument } from '@/lib/caqes/openapi'
import { env } from '@/lib/server/env'

/** The description of the programming interface, open to whoever writes a tool for it. */
export function GET(): Response {
  return Response.json(openApiDocument(new URL(env().NEXTAUTH_URL).origin), {
    headers: { 'cache-control': 'public, max-age=300' },
  })
}
