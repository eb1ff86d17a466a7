import 'server-only'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { systemNow, today } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { type AccessFacts, accessState, type CurrentUser, type Role } from '../model'
import { hashSecret } from '../secret-token'

export const currentUserFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  regionCode: true,
  bodyId: true,
  establishments: { select: { finess: true }, orderBy: { finess: 'asc' } },
} as const

export const accessFields = {
  passwordHash: true,
  oidcSubject: true,
  accessEndsOn: true,
  accessStates: { select: { active: true }, orderBy: { id: 'desc' }, take: 1 },
} as const

type AccessRow = {
  passwordHash: string | null
  oidcSubject: string | null
  accessEndsOn: Date | null
  accessStates: readonly { active: boolean }[]
}

/** What decides of an access, from its stored row; an account without any state row was never deactivated. */
export function accessFacts(row: AccessRow): AccessFacts {
  return {
    active: row.accessStates[0]?.active ?? true,
    accessEndsOn: row.accessEndsOn && fromDatabaseDate(row.accessEndsOn),
    ready: row.passwordHash !== null || row.oidcSubject !== null,
  }
}

/** Whether an access holds on a civil day: neither deactivated nor ended. Somebody invited is on their way. */
export function accessHolds(row: AccessRow, day: CivilDate): boolean {
  const state = accessState(accessFacts(row), day)
  return state === 'active' || state === 'invited'
}

/** The person of a session token, or null when the access no longer holds: deactivated, ended, or an older session. */
export async function userOfSession(id: string, sessionVersion: number): Promise<CurrentUser | null> {
  return activeUser({ id, sessionVersion })
}

/** The person of an account as the database knows them now, or null when the access no longer holds. For work done in their name outside a request. */
export async function userOfId(id: string): Promise<CurrentUser | null> {
  return activeUser({ id })
}

async function activeUser(where: { id: string; sessionVersion?: number }): Promise<CurrentUser | null> {
  const user = await db().user.findUnique({ where, select: { ...currentUserFields, ...accessFields } })
  if (!user || accessState(accessFacts(user), await today()) !== 'active') return null
  const { id, name, email, role, regionCode, bodyId } = user
  return { id, name, email, role, regionCode, bodyId, establishments: user.establishments.map((e) => e.finess) }
}

/** A person as policies see them, whatever the state of their access; null when there is none. */
export async function userForPolicy(tx: Tx, id: string): Promise<CurrentUser | null> {
  const user = await tx.user.findUnique({ where: { id }, select: currentUserFields })
  return user && { ...user, establishments: user.establishments.map(({ finess }) => finess) }
}

/** What signing in needs of an account. */
export type SignInAccount = AccessFacts & {
  id: string
  name: string
  role: Role
  regionCode: string | null
  passwordHash: string | null
  oidcSubject: string | null
  sessionVersion: number
  accessEndsOn: CivilDate | null
}

const signInFields = {
  id: true,
  name: true,
  role: true,
  regionCode: true,
  sessionVersion: true,
  ...accessFields,
} as const

/** The account of an e-mail (lower case), or null. */
export async function accountForSignIn(email: string): Promise<SignInAccount | null> {
  return toAccount(await db().user.findUnique({ where: { email }, select: signInFields }))
}

/** The account linked to a subject of ProConnect, else the one of that e-mail that no other subject holds, or null. */
export async function accountForProConnect(sub: string, email: string | null): Promise<SignInAccount | null> {
  const linked = await db().user.findUnique({ where: { oidcSubject: sub }, select: signInFields })
  if (linked || !email) return toAccount(linked)
  return toAccount(await db().user.findFirst({ where: { email, oidcSubject: null }, select: signInFields }))
}

type SignInRow = Omit<SignInAccount, keyof AccessFacts> & AccessRow

function toAccount(row: SignInRow | null): SignInAccount | null {
  if (!row) return null
  const { id, name, role, regionCode, sessionVersion, passwordHash, oidcSubject } = row
  return { id, name, role, regionCode, sessionVersion, passwordHash, oidcSubject, ...accessFacts(row) }
}

/** The account whose mail holds this link, or null when the link is unknown, used or expired, or the access closed. Reading spends nothing: mail scanners open links. */
export async function accountOfToken(token: string) {
  const held = await db().accountToken.findUnique({
    where: { tokenHash: hashSecret(token), usedAt: null, expiresAt: { gt: systemNow() } },
    select: { kind: true, user: { select: { email: true, ...signInFields } } },
  })
  if (!held) return null
  const state = accessState(accessFacts(held.user), await today())
  if (state === 'deactivated' || state === 'ended') return null
  const { id, name, email, role, regionCode } = held.user
  return { id, name, email, role, regionCode, kind: held.kind }
}

/** Whether this database tells the demo world, whose accounts may be shown. */
export async function isDemoWorld(): Promise<boolean> {
  const world = await db().world.findUnique({ where: { id: 1 }, select: { name: true } })
  return world?.name === 'demo'
}
