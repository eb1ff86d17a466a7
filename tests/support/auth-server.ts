// The sign-in routes of the application alone, on a real port: what next-auth answers, without building the pages.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { authOptions } from '@/lib/accounts/auth'

/** Serves /api/auth/* ; the address must be the one of NEXTAUTH_URL. */
export async function startAuthServer(): Promise<{ port: number; close: () => void }> {
  const server = createServer(async (request, response) => {
    const answer = Object.assign(response, {
      status: (code: number) => Object.assign(response, { statusCode: code }),
      json: (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
    })
    await NextAuth(
      (await asked(request)) as unknown as NextApiRequest,
      answer as unknown as NextApiResponse,
      authOptions('192.0.2.1'),
    )
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  return { port: (server.address() as AddressInfo).port, close: () => server.close() }
}

async function asked(request: IncomingMessage) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const pairs = (request.headers.cookie ?? '').split('; ').filter(Boolean)
  return Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split('/').slice(3) },
    cookies: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2).map(decodeURIComponent))),
    body: Object.fromEntries(new URLSearchParams(await text(request))),
  })
}
