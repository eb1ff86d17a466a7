// Accounts for integration tests: with a password, in a place, and what the application wrote about them.
import { randomUUID } from 'node:crypto'
import type { CurrentUser, Role } from '@/lib/accounts/model'
import { hashPassword } from '@/lib/accounts/password-hash'
import { db } from '@/lib/server/db'
import { aUser } from './factories'

export const aPassword = 'lagon brume sept tulipe'
const hashed = hashPassword(aPassword)

/** An account that can sign in with `aPassword`. */
export async function aPerson(role: Role, values: Parameters<typeof aUser>[1] = {}): Promise<CurrentUser> {
  const user = await aUser(role, values)
  await db().user.update({ where: { id: user.id }, data: { passwordHash: await hashed } })
  return user
}

/** A fictitious establishment of a region that exists. */
export async function anEstablishment(regionCode: string): Promise<string> {
  const finess = `9799${randomUUID().replace(/\D/g, '').slice(0, 5).padEnd(5, '0')}`
  await db().establishment.create({
    data: { finess, name: `Clinique ${finess}`, kind: 'ET', regionCode, fictitious: true },
  })
  return finess
}

/** What the journal says of an account, in order. */
export async function journalOf(objectId: string) {
  return db().auditEvent.findMany({
    where: { objectType: 'account', objectId },
    select: { type: true, actorName: true, before: true, after: true },
    orderBy: { id: 'asc' },
  })
}

/** The link in the last mail sent to an address, or null. */
export async function lastLink(to: string): Promise<string | null> {
  const mail = await db().outgoingMail.findFirst({ where: { to }, orderBy: { createdAt: 'desc' } })
  return mail?.text.match(/https?:\S+/)?.[0] ?? null
}

/** The token of that link. */
export async function lastToken(to: string): Promise<string> {
  const link = await lastLink(to)
  if (!link) throw new Error(`no link was mailed to ${to}`)
  return new URL(link).pathname.split('/').at(-1) ?? ''
}
