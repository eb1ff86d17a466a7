import 'server-only'
import { verify } from '@node-rs/argon2'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { db } from '@/lib/server/db'

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

export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 8 * 3600 },
  pages: { signIn: '/connexion' },
  providers: [
    Credentials({
      name: 'credentials',
      credentials: { email: {}, password: {} },
      async authorize(input) {
        const user = await db().user.findUnique({ where: { email: (input?.email ?? '').trim().toLowerCase() } })
        if (!user?.passwordHash || !(await verify(user.passwordHash, input?.password ?? ''))) return null
        return { id: user.id, email: user.email, name: user.name, sessionVersion: user.sessionVersion }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user) {
        token.sub = user.id
        token.sessionVersion = user.sessionVersion
      }
      return token
    },
    session({ session, token }) {
      return { ...session, userId: token.sub ?? '', sessionVersion: token.sessionVersion }
    },
  },
}
