import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { AppError } from '@/lib/core/errors'
import { routes } from '@/lib/core/routes'
import { env } from '@/lib/server/env'
import { signIn } from './commands/sign-in'
import { signInInput } from './inputs'
import { sessionSeconds } from './session-cookie'
import { addressOf } from './visitor'

declare module 'next-auth' {
  interface Session {
    userId: string
    sessionVersion: number
  }
  interface User {
    sessionVersion: number
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion: number
  }
}

const credentials = Credentials({
  name: 'credentials',
  credentials: { email: {}, password: {} },
  async authorize(typed, request) {
    const input = signInInput.safeParse(typed)
    if (!input.success) return null
    try {
      return await signIn(input.data, addressOf(request.headers?.['x-forwarded-for']))
    } catch (error) {
      if (error instanceof AppError) throw new Error(error.code)
      throw error
    }
  },
})

/** Sessions are signed tokens holding an id and a version; what the person may do is read from the database at each request. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: routes.signIn(), error: routes.signIn(), signOut: routes.signIn() },
    providers: [credentials],
    callbacks: {
      jwt({ token, user }) {
        return user ? { sub: user.id, sessionVersion: user.sessionVersion } : token
      },
      session({ session, token }) {
        return { expires: session.expires, userId: token.sub ?? '', sessionVersion: token.sessionVersion }
      },
    },
  }
}
