import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { routes } from '@/lib/core/routes'
import { authOptions } from './auth'
import type { CurrentUser } from './model'
import { userOfSession } from './queries'

/** The signed-in person as the database knows them now, or null (deactivated, ended, older session). */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await getServerSession(authOptions())
  if (!session) return null
  return userOfSession(session.userId, session.sessionVersion)
})

/** The signed-in person; anybody else goes to the sign-in page. */
export async function requireUser(): Promise<CurrentUser> {
  return (await currentUser()) ?? redirect(routes.signIn())
}
