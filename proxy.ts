import { type NextRequest, NextResponse } from 'next/server'

/** PostgreSQL stores no nul character, so that no filter nor object may hold one. */
const nul = '%00'

/** Tells pages the address they are asked at, so that signing in leads back to it. Rights are checked in pages and queries, never here. */
export function proxy(request: NextRequest): NextResponse {
  if (request.url.includes(nul)) return NextResponse.redirect(request.url.replaceAll(nul, ''), 308)
  const headers = new Headers(request.headers)
  headers.set('x-asked-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  return NextResponse.next({ request: { headers } })
}

// Routes under /api stay outside: Next keeps only the first 10 MB of a body that passes here.
export const config = { matcher: ['/((?!api/|_next/|.*\\.[a-z0-9]+$).*)'] }
