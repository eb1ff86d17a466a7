import 'server-only'
import { recordEvent } from '@/lib/audit/commands'
import { db } from '@/lib/server/db'
import { email as emailInput } from '../inputs'
import { issueLink } from '../tokens'

const name = 'Administrateur national'
const application = { id: null, name: 'Application', role: null }

/** In a database where nobody can sign in yet: makes the national administrator and gives the link of the first password, valid 7 days; a second call gives a new one.
 * Null once an account is ready: from then on, administrators invite. Throws ZodError for what is no e-mail. */
export async function inviteFirstAdministrator(typed: string): Promise<string | null> {
  const email = emailInput.parse(typed)
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('first-administrator'))`
    const ready = await tx.user.count({
      where: { OR: [{ passwordHash: { not: null } }, { oidcSubject: { not: null } }] },
    })
    if (ready > 0) return null
    const { id } = await tx.user.upsert({
      where: { email },
      update: {},
      create: { email, name, role: 'national_admin', regionCode: null },
      select: { id: true },
    })
    const { link } = await issueLink(tx, id, 'invitation')
    const object = { type: 'account', id, name } as const
    await recordEvent(tx, application, { type: 'account.invited', object, regionCode: null, after: { email } })
    return link
  })
}
