import 'server-only'
import type { LoggerInstance, NextAuthOptions, Profile, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { AppError } from '@/lib/core/errors'
import { routes } from '@/lib/core/routes'
import { env } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import { signIn } from './commands/sign-in'
import { signInWithProConnect } from './commands/sign-in-with-proconnect'
import { signInInput } from './inputs'
import { proConnect, proConnectId } from './proconnect'
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

/** Puts the invited account in the place of the provider's person, or says where to send who is not invited. */
async function enterByProConnect(user: User, profile: Profile | undefined, address: string): Promise<true | string> {
  try {
    Object.assign(user, await signInWithProConnect({ sub: profile?.sub ?? user.id, email: profile?.email }, address))
    return true
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return `${routes.signIn()}?avis=${error.code === 'ACCESS_ENDED' ? 'ferme' : 'inconnu'}`
  }
}

/** An old cookie or a wrong password is no error of ours; anything else goes to the journal of the machine. */
const quietLogger: LoggerInstance = {
  error: (code, metadata) =>
    logger().warn({ code, err: metadata instanceof Error ? metadata : metadata.error }, 'next-auth'),
  warn: (code) => logger().debug({ code }, 'next-auth'),
  debug: () => undefined,
}

/** Sessions are signed tokens holding an id and a version; what the person may do is read from the database at each request. `address`: where the request comes from, for the journal. */
export function authOptions(address = 'inconnue'): NextAuthOptions {
  const oidc = proConnect()
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: routes.signIn(), error: routes.signIn(), signOut: routes.signIn() },
    providers: [credentials, ...(oidc ? [oidc] : [])],
    logger: quietLogger,
    callbacks: {
      signIn: ({ user, account, profile }) =>
        account?.provider === proConnectId ? enterByProConnect(user, profile, address) : true,
      jwt({ token, user }) {
        return user ? { sub: user.id, sessionVersion: user.sessionVersion } : token
      },
      session({ session, token }) {
        return { expires: session.expires, userId: token.sub ?? '', sessionVersion: token.sessionVersion }
      },
    },
  }
}
