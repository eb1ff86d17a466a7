import 'server-only'
import type { CurrentUser, Role } from '@/lib/accounts/model'
import { accessFields, accessHolds, currentUserFields } from '@/lib/accounts/queries/sign-in'
import { recordEvent } from '@/lib/audit/commands'
import type { EventType } from '@/lib/audit/events'
import { routes } from '@/lib/core/routes'
import { notify } from '@/lib/notices/commands/notify'
import { today } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { audiencesRead, rolesOf, type Side } from '../sides'
import type { HeldSubject } from './stored-subject'
import type { HeldThread } from './stored-thread'

/** The line of the journal: who, when and about what. Never the words nor the audience, since administrators read it without a side. */
export async function recordComment(
  tx: Tx,
  user: CurrentUser,
  type: EventType,
  thread: Pick<HeldThread, 'id' | 'subject'>,
): Promise<void> {
  const { subject, id } = thread
  const object = { type: 'comment', id, name: subject.name } as const
  await recordEvent(tx, user, { type, object, regionCode: subject.plan.regionCode })
}

/** Tells the people concerned that somebody wrote; the notice holds no word of the comment, and reaches only who may read it. */
export async function tellConcerned(
  tx: Tx,
  user: CurrentUser,
  thread: Pick<HeldThread, 'id' | 'audience' | 'subject'>,
  commentId: string,
): Promise<void> {
  const people = await concerned(tx, thread)
  const { subject, audience } = thread
  const told = people.filter((one) => one.id !== user.id && audiencesRead(one, subject.plan).includes(audience))
  const href = subject.type === 'action' ? routes.action(subject.id) : routes.programme(subject.id)
  await notify(
    tx,
    told.map((one) => one.id),
    {
      kind: 'comment',
      key: `comment:${commentId}`,
      sentence: `${user.name} a écrit un commentaire : ${subject.name}.`,
      href: `${href}#commentaires`,
    },
  )
}

type Person = CurrentUser

/**
 * Who wrote in the thread, the pilots of the programme who have an account, and the local bodies an action names. A side
 * without any of them is reached by its officers of the region.
 */
async function concerned(tx: Tx, { id, subject }: Pick<HeldThread, 'id' | 'subject'>): Promise<Person[]> {
  const authors = await tx.comment.findMany({ where: { threadId: id }, select: { byUserId: true } })
  const pilots = await pilotUsers(tx, await programmeOf(tx, subject))
  const named = await people(tx, {
    OR: [
      { id: { in: [...authors.map((one) => one.byUserId), ...pilots] } },
      { role: 'local_am', regionCode: subject.plan.regionCode, bodyId: { in: [...subject.actorBodyIds] } },
    ],
  })
  const silent = (['ars', 'am'] as const).filter((side) => !named.some((one) => rolesOf(side).includes(one.role)))
  const officers = silent.map((side) => officerOf[side])
  return [...named, ...(await people(tx, { role: { in: officers }, regionCode: subject.plan.regionCode }))]
}

const officerOf: Record<Side, Role> = { ars: 'ars_officer', am: 'dcgdr' }

/** Those whose access still holds: nobody else can read it. */
async function people(tx: Tx, where: object): Promise<Person[]> {
  const select = { ...currentUserFields, ...accessFields }
  const [rows, day] = [await tx.user.findMany({ where, select }), await today(tx)]
  return rows
    .filter((row) => accessHolds(row, day))
    .map(({ id, name, email, role, regionCode, bodyId }) => ({
      ...{ id, name, email, role, regionCode, bodyId },
      establishments: [],
    }))
}

async function programmeOf(tx: Tx, subject: HeldSubject): Promise<string | null> {
  if (subject.type === 'programme') return subject.id
  const row = await tx.actionVersion.findFirst({
    where: { actionId: subject.id },
    orderBy: { validFrom: 'desc' },
    select: { chantierId: true },
  })
  const chantier =
    row &&
    (await tx.chantierVersion.findFirst({
      where: { chantierId: row.chantierId },
      orderBy: { validFrom: 'desc' },
      select: { programmeId: true },
    }))
  return chantier?.programmeId ?? null
}

async function pilotUsers(tx: Tx, programmeId: string | null): Promise<string[]> {
  if (programmeId === null) return []
  const rows = await tx.programmePilot.findMany({
    where: { programmeId },
    orderBy: { id: 'desc' },
    distinct: ['side'],
    select: { userId: true },
  })
  return rows.flatMap(({ userId }) => userId ?? [])
}
