import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { activePeople } from '@/lib/accounts/queries/people'
import { routes } from '@/lib/core/routes'
import { systemNow, today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { noticeMail } from '../mail-text'
import type { NoticeGate } from '../model'
import { mailLinks, oneClickAddress } from '../queries/mail-links'

/**
 * Writes one mail to each person whose oldest waiting fact has waited long enough, with everything that waits for them and that
 * they may still read and have not. Two processes write it once. Gives how many mails were written.
 */
export async function sendNoticeMails(gate: NoticeGate): Promise<number> {
  const due = await db().notice.groupBy({ by: ['userId'], where: { mailFrom: { lte: systemNow() } } })
  const people = new Map((await activePeople({ ids: due.map((one) => one.userId) })).map((one) => [one.id, one]))
  let written = 0
  for (const { userId } of due) if (await mailTo(userId, people.get(userId) ?? null, gate)) written += 1
  return written
}

const columns = {
  id: true,
  kind: true,
  sentence: true,
  href: true,
  perimeter: true,
  readAt: true,
} as const

async function mailTo(userId: string, person: CurrentUser | null, gate: NoticeGate): Promise<boolean> {
  const where = { userId, mailFrom: { not: null } }
  const waiting = await db().notice.findMany({ where, select: columns, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
  const wanted = person
    ? await gate(
        person,
        waiting.filter((one) => one.readAt === null),
      )
    : []
  return db().$transaction(async (tx) => {
    const ids = waiting.map(({ id }) => id)
    const claimed = await tx.notice.updateManyAndReturn({
      where: { id: { in: ids }, mailFrom: { not: null } },
      data: { mailFrom: null },
      select: { id: true },
    })
    const taken = new Set(claimed.map(({ id }) => id))
    const told = wanted.filter(({ id }) => taken.has(id))
    const [first] = told
    if (!person || !first) return false
    const open = told.length === 1 ? first.href : routes.notices()
    const facts = told.map((one) => one.sentence)
    const mail = noticeMail(person.name, await today(tx), facts, mailLinks(userId, open))
    await sendMail(tx, { to: person.email, ...mail, unsubscribe: oneClickAddress(userId) })
    await tx.notice.updateMany({ where: { id: { in: told.map(({ id }) => id) } }, data: { mailedAt: systemNow() } })
    return true
  })
}
