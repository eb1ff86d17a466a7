import { type CurrentUser, type Role, roleNames } from '@/lib/accounts/model'
import { sessionCookieName, sessionToken } from '@/lib/accounts/session-cookie'
import { db } from '@/lib/server/db'
import { aPerson } from '../accounts'
import { aRegion } from '../factories'
import { aBody } from '../plan-factories'

export const ownEstablishment = '979999018'
export const otherEstablishment = '979999034'
/** Body the local organism and the OMEDIT of the matrix speak for. */
export const ownBody = 'CGSS de la matrice'

/** One person of each role, all of Guadeloupe, with the cookie of their session. */
export type Cast = Readonly<Record<Role, { user: CurrentUser; cookie: string }>>

/** The two regions, the two establishments and the persons of the matrix. */
export async function castTheMatrix(): Promise<Cast> {
  await aRegion()
  await aRegion('02', 'Martinique')
  for (const finess of [ownEstablishment, otherEstablishment])
    await db().establishment.create({
      data: { finess, name: `Clinique ${finess}`, kind: 'ET', regionCode: '01', fictitious: true },
    })
  const body = await aBody(ownBody)
  const cast = await Promise.all(
    roleNames.map(async (role) => {
      const answers = role === 'establishment_director' || role === 'establishment_delegate'
      const speaks = role === 'local_am' || role === 'omedit'
      const user = await aPerson(role, {
        ...(answers ? { establishments: [ownEstablishment] } : {}),
        ...(speaks ? { bodyId: body.id } : {}),
      })
      const cookie = `${sessionCookieName()}=${await sessionToken({ id: user.id, sessionVersion: 1 })}`
      return [role, { user, cookie }] as const
    }),
  )
  return Object.fromEntries(cast) as Cast
}
