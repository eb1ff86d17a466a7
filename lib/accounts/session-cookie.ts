import 'server-only'
import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { env } from '@/lib/server/env'
import type { SignedIn } from './commands/sign-in'

/** A session lasts a working day, whatever is done with it. */
export const sessionSeconds = 8 * 3600

/** Name of the cookie next-auth reads: its prefix makes browsers refuse it outside https. */
export function sessionCookieName(): string {
  return `${secure() ? '__Secure-' : ''}next-auth.session-token`
}

/** Signed and encrypted token of a session, as next-auth reads it. */
export function sessionToken({ id, sessionVersion }: SignedIn): Promise<string> {
  return encode({ token: { sub: id, sessionVersion }, secret: env().NEXTAUTH_SECRET, maxAge: sessionSeconds })
}

/** Opens the session in the browser of the request; in a server action or a route only. */
export async function openSession(signedIn: SignedIn): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), await sessionToken(signedIn), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: secure(),
    maxAge: sessionSeconds,
  })
}

/** Closes it. */
export async function closeSession(): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { httpOnly: true, sameSite: 'lax', path: '/', secure: secure(), maxAge: 0 })
}

function secure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https:')
}
