import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { AppError } from '@/lib/core/errors'
import { localPath } from '@/lib/core/local-path'
import { routes } from '@/lib/core/routes'
import { authOptions } from './auth'
import type { CurrentUser } from './model'
import { userOfSession } from './queries/sign-in'
import { type RefusedObject, recordRefusal } from './refusals'

/** The signed-in person as the database knows them now, or null (deactivated, ended, older session). */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await getServerSession(authOptions())
  if (!session) return null
  return userOfSession(session.userId, session.sessionVersion)
})

/** The signed-in person; anybody else goes to the sign-in page, which leads back here. */
export async function requireUser(): Promise<CurrentUser> {
  const user = await currentUser()
  if (user) return user
  const asked = localPath((await headers()).get('x-asked-path'))
  redirect(routes.signIn(asked === '/' ? undefined : asked))
}

/** For a page whose object is unknown or outside the person's perimeter: logs the refusal, then shows the 404 page, the same for both. */
export async function outOfPerimeter(user: CurrentUser, object: RefusedObject): Promise<never> {
  await recordRefusal(user, object, 'OUT_OF_PERIMETER')
  notFound()
}

/** What a query answers; when it refuses the object as out of the perimeter (or unknown), logs it and shows the 404 page. */
export async function orOutOfPerimeter<T>(
  user: CurrentUser,
  object: RefusedObject,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError && error.code === 'OUT_OF_PERIMETER') return outOfPerimeter(user, object)
    throw error
  }
}
