import 'server-only'
import { toDatabaseDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { readDeadlines } from '../deadline-text'
import type { Recurrence } from '../model'
import { keepPositions } from '../versions'
import type { StoredVersion } from './stored-action'

/** The words a version is to hold. */
export type Words = {
  number: string
  title: string
  deadlines: readonly string[]
  bodyIds: readonly string[]
  rawActors: string | null
}

/** Gives a stored version new words: `before` is what the version said, for the positions of its deadlines. */
export async function writeWords(tx: Tx, versionId: string, before: StoredVersion, words: Words): Promise<void> {
  await tx.deadline.deleteMany({ where: { versionId } })
  await tx.actionActor.deleteMany({ where: { versionId } })
  const { number, title, rawActors } = words
  await tx.actionVersion.update({ where: { id: versionId }, data: { number, title, rawActors }, select: { id: true } })
  await writeDeadlines(tx, versionId, before.deadlines, words.deadlines)
  await writeActors(tx, versionId, words.bodyIds)
}

/** The actors of a version, in their printed order: the first one leads. */
export async function writeActors(tx: Tx, versionId: string, bodyIds: readonly string[]): Promise<void> {
  await tx.actionActor.createMany({
    data: bodyIds.map((bodyId, index) => ({ versionId, position: index + 1, bodyId })),
  })
}

/** The parser speaks the words of the exchange format. */
const recurrenceOf: Record<'annual' | 'half-yearly' | 'quarterly' | 'monthly', Recurrence> = {
  annual: 'annual',
  'half-yearly': 'half_yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
}

/** The deadlines of a version, read from their printed lines. */
export async function writeDeadlines(
  tx: Tx,
  versionId: string,
  before: readonly { position: number; raw: string }[],
  lines: readonly string[],
): Promise<void> {
  const positions = keepPositions(before, lines)
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
