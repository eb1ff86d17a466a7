import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import { now } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/db'
import { readDeadlines } from '../deadline-text'
import type { Recurrence } from '../model'
import { keepPositions } from '../versions'
import type { StoredVersion } from './stored-action'

/** The words a version is to hold. */
export type Words = {
  title: string
  deadlines: readonly string[]
  bodyIds: readonly string[]
  rawActors: string | null
}

/** Where a change starts: the first day of an avenant, or no avenant (the version is corrected where it stands). */
export type Start = { avenantId: string; on: CivilDate } | null

/**
 * Gives an action new words. Without avenant, or when the version already begins that day, it is corrected in place;
 * else the version in force is closed the day the avenant takes effect and a new one runs until the closed one's end,
 * so that versions made by later avenants stay as they are.
 */
export async function writeVersion(
  tx: Tx,
  user: CurrentUser,
  actionId: string,
  version: StoredVersion,
  start: Start,
  words: Words,
): Promise<void> {
  const versionId =
    start === null || start.on === version.validFrom
      ? await correctInPlace(tx, version, start, words)
      : await splitAt(tx, user, actionId, version, start, words)
  await writeDeadlines(tx, versionId, version, words.deadlines)
  await tx.actionActor.createMany({
    data: words.bodyIds.map((bodyId, index) => ({ versionId, position: index + 1, bodyId })),
  })
}

async function correctInPlace(tx: Tx, version: StoredVersion, start: Start, words: Words): Promise<string> {
  await tx.deadline.deleteMany({ where: { versionId: version.id } })
  await tx.actionActor.deleteMany({ where: { versionId: version.id } })
  const { title, rawActors } = words
  await tx.actionVersion.update({
    where: { id: version.id },
    data: { title, rawActors, ...(start === null ? {} : { avenantId: start.avenantId }) },
    select: { id: true },
  })
  return version.id
}

async function splitAt(
  tx: Tx,
  user: CurrentUser,
  actionId: string,
  version: StoredVersion,
  start: Exclude<Start, null>,
  words: Words,
): Promise<string> {
  const validFrom = toDatabaseDate(start.on)
  await tx.actionVersion.update({ where: { id: version.id }, data: { validTo: validFrom }, select: { id: true } })
  const { chantierId, position, number, regional } = version
  const made = await tx.actionVersion.create({
    data: {
      actionId,
      chantierId,
      position,
      number,
      regional,
      validFrom,
      validTo: version.validTo && toDatabaseDate(version.validTo),
      avenantId: start.avenantId,
      recordedById: user.id,
      recordedAt: await now(tx),
      title: words.title,
      rawActors: words.rawActors,
      indicators: { create: version.indicators },
    },
    select: { id: true },
  })
  return made.id
}

/** The parser speaks the words of the exchange format. */
const recurrenceOf: Record<'annual' | 'half-yearly' | 'quarterly' | 'monthly', Recurrence> = {
  annual: 'annual',
  'half-yearly': 'half_yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
}

async function writeDeadlines(
  tx: Tx,
  versionId: string,
  before: StoredVersion,
  lines: readonly string[],
): Promise<void> {
  const positions = keepPositions(before.deadlines, lines)
  const read = readDeadlines(lines.join('\n'))
  await tx.deadline.createMany({
    data: read.map(({ raw, label, from, to, recurrence, status }, index) => ({
      versionId,
      position: positions[index] ?? index + 1,
      raw,
      label,
      status,
      from: from && toDatabaseDate(from),
      to: to && toDatabaseDate(to),
      recurrence: recurrence && recurrenceOf[recurrence],
    })),
  })
}
