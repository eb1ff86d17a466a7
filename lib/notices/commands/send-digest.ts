import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { systemNow } from '@/lib/server/clock'
import { db, type Tx } from '@/lib/server/db'
import { sendMail } from '@/lib/server/mail'
import { isDigestDay, newSince, type Reminders } from '../digest'
import { digestMail } from '../digest-text'
import type { NoticeGate } from '../model'
import { type Preferences, preferencesOf } from '../preferences'
import { mailLinks, oneClickAddress } from '../queries/mail-links'
import { reminderNotices } from '../reminder-notices'
import { notify } from './notify'

export type DigestOutcome = 'sent' | 'nothing' | 'already'

type Morning = { day: CivilDate; reminders: Reminders | null; gate: NoticeGate }
type Known = Morning & { preferences: Preferences; previous: CivilDate | null }

/**
 * The morning of one person, in one transaction: the row that says it was done, the notices of what moved, and their digest when
 * it is its day and holds something new. Done once for a person and a day, whoever asks and however often.
 */
export async function sendDigest(person: CurrentUser, morning: Morning): Promise<DigestOutcome> {
  const waiting = await waitingFacts(person.id)
  const facts = await morning.gate(person, waiting)
  return db().$transaction(async (tx) => {
    const day = toDatabaseDate(morning.day)
    const claim = { userId: person.id, day, at: systemNow() }
    if ((await tx.digest.createMany({ data: [claim], skipDuplicates: true })).count === 0) return 'already'
    const known = { ...morning, ...(await whatIsKnown(tx, person, day)) }
    for (const notice of morning.reminders ? reminderNotices(morning.reminders, morning.day, known.previous) : [])
      await notify(tx, [person.id], notice)
    const mailId = isDigestDay(known.preferences, morning.day, known.previous)
      ? await writeMail(tx, person, known, facts)
      : null
    if (mailId === null) return 'nothing'
    await tx.digest.update({ where: { userId_day: { userId: person.id, day } }, data: { mailId } })
    return 'sent'
  })
}

type Fact = Awaited<ReturnType<typeof waitingFacts>>[number]

/** What waits for the digest; reminders are told by its own sections. */
async function waitingFacts(userId: string) {
  return db().notice.findMany({
    where: { userId, inDigest: true, mailedAt: null, readAt: null, kind: { notIn: ['late', 'due'] } },
    select: { id: true, kind: true, sentence: true, href: true, perimeter: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

async function whatIsKnown(tx: Tx, person: CurrentUser, day: Date): Promise<Pick<Known, 'preferences' | 'previous'>> {
  const [stored, before] = await Promise.all([
    tx.noticePreference.findUnique({ where: { userId: person.id } }),
    tx.digest.findFirst({ where: { userId: person.id, day: { lt: day } }, orderBy: { day: 'desc' } }),
  ])
  return { preferences: preferencesOf(person.role, stored), previous: before && fromDatabaseDate(before.day) }
}

async function writeMail(tx: Tx, person: CurrentUser, known: Known, facts: readonly Fact[]): Promise<string | null> {
  const { day, preferences, previous } = known
  const reminders = chosen(known.reminders, preferences)
  const moved = reminders ? newSince(reminders, day, previous) : { late: [], soon: [] }
  // Every day, a mail only when something moved; every week, where one stands.
  if (preferences.rhythm === 'daily' && moved.late.length + moved.soon.length + facts.length === 0) return null
  const digest = { name: person.name, regionCode: person.regionCode, on: day, reminders }
  const links = mailLinks(person.id, routes.home())
  const mail = digestMail({ ...digest, facts: facts.map((one) => one.sentence) }, links)
  if (!mail) return null
  await tx.notice.updateMany({ where: { id: { in: facts.map(({ id }) => id) } }, data: { mailedAt: systemNow() } })
  return sendMail(tx, { to: person.email, ...mail, unsubscribe: oneClickAddress(person.id) })
}

/** The reminders the person wants in their digest. */
function chosen(reminders: Reminders | null, { choices }: Preferences): Reminders | null {
  if (!reminders) return null
  const [late, soon] = [choices.late === 'digest', choices.due === 'digest']
  if (!late && !soon) return null
  return { ...reminders, late: late ? reminders.late : [], soon: soon ? reminders.soon : [] }
}
