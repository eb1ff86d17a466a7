import 'server-only'
import { type CivilDate, fromDatabaseDate, toDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { formatDate } from '@/lib/core/format'
import type { Tx } from '@/lib/server/db'
import { removedRows } from '../content-changes'
import { matchContent } from '../content-match'
import type { PlanExchange } from '../exchange'
import { planContent, type StoredContent } from '../queries/plan-content'
import { type ChangedAction, ContentRows, type VersionStamp } from './content-rows'
import { noteAvenant } from './note-avenant'

/** A version ended by a publication, and the end it had before: what undoing gives back. */
export type EndedVersion = { id: string; validTo: string | null }

export type PartBefore = { id: string; position: number; title: string; lead: string | null }

/** What a publication wrote: kept by the caller to undo it. */
export type PublishedContent = {
  made: { programmes: string[]; chantiers: string[]; actions: string[] }
  ended: { programmes: EndedVersion[]; chantiers: EndedVersion[]; actions: EndedVersion[] }
  created: { programmes: string[]; chantiers: string[]; actions: string[] }
  /** Parts as they stood, when one was added, renamed or moved; null when none was. */
  partsBefore: PartBefore[] | null
  changedActions: ChangedAction[]
  removedActions: { id: string; name: string }[]
}

/**
 * Makes a plan say what `content` says from `stamp.effectiveOn` on: unchanged rows keep their version, changed ones get a new
 * one until the replaced one's end, removed ones end. What an avenant prepared for a later day stays. Progress stays with its
 * action. Runs in the caller's transaction, the plan locked. Throws AppError INVALID_INPUT when something of the plan begins after
 * the date of effect, or is removed while a later version waits.
 */
export async function publishPlanContent(
  tx: Tx,
  stamp: VersionStamp,
  content: PlanExchange,
): Promise<PublishedContent> {
  const stored = await planContent(tx, stamp.planId, stamp.effectiveOn)
  const last = await planContent(tx, stamp.planId, 'last')
  refuseEarlierDate(stored, last, stamp.effectiveOn)
  const matched = matchContent(content, stored)
  const rows = new ContentRows(stamp, new Map(stored.programmes.map((row) => [row.programmeId, row.title])))
  rows.addAll(matched)
  const removed = removedRows(matched, stored)
  const ending = {
    programmes: [...rows.replaced.programmes, ...removed.programmes.map((row) => row.id)],
    chantiers: [...rows.replaced.chantiers, ...removed.chantiers.map((row) => row.id)],
    actions: [...rows.replaced.actions, ...removed.actions.map((row) => row.id)],
  }
  refuseRemovedAhead(removed, last)
  await endVersions(tx, stored, ending, stamp.effectiveOn)
  const partsBefore = await partsOf(tx, rows, stamp.planId)
  await insertRows(tx, rows, partsBefore)
  await noteAvenant(tx, stamp, stored, rows, removed)
  const changed = [...rows.changedActions.map((one) => one.id), ...removed.actions.map((row) => row.actionId)]
  if (changed.length > 0)
    await tx.action.updateMany({ where: { id: { in: changed } }, data: { lockVersion: { increment: 1 } } })
  const ids = (list: readonly { id?: unknown }[]) => list.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))
  const endings = endingRows(stored, ending)
  return {
    made: {
      programmes: ids(rows.programmeVersions),
      chantiers: ids(rows.chantierVersions),
      actions: ids(rows.actionVersions),
    },
    ended: {
      programmes: endings.programmes.map(endBefore),
      chantiers: endings.chantiers.map(endBefore),
      actions: endings.actions.map(endBefore),
    },
    created: { programmes: ids(rows.programmes), chantiers: ids(rows.chantiers), actions: ids(rows.actions) },
    partsBefore,
    changedActions: rows.changedActions,
    removedActions: removed.actions.map((row) => ({ id: row.actionId, name: `Action ${row.number} : ${row.title}` })),
  }
}

type Ending = { programmes: string[]; chantiers: string[]; actions: string[] }

function endingRows(stored: StoredContent, ending: Ending) {
  const of = <Row extends { id: string }>(rows: readonly Row[], ids: readonly string[]) => {
    const wanted = new Set(ids)
    return rows.filter((row) => wanted.has(row.id))
  }
  return {
    programmes: of(stored.programmes, ending.programmes),
    chantiers: of(stored.chantiers, ending.chantiers),
    actions: of(stored.actions, ending.actions),
  }
}

function endBefore({ id, validTo }: { id: string; validTo: Date | null }): EndedVersion {
  return { id, validTo: validTo && fromDatabaseDate(validTo) }
}

/** What begins after the date of effect would be taken for new, and stored twice. */
function refuseEarlierDate(stored: StoredContent, last: StoredContent, effectiveOn: CivilDate): void {
  const held = new Set([
    ...stored.programmes.map((row) => row.programmeId),
    ...stored.chantiers.map((row) => row.chantierId),
    ...stored.actions.map((row) => row.actionId),
  ])
  const later = [
    ...last.programmes.filter((row) => !held.has(row.programmeId)),
    ...last.chantiers.filter((row) => !held.has(row.chantierId)),
    ...last.actions.filter((row) => !held.has(row.actionId)),
  ]
  const latest = later.map((row) => fromDatabaseDate(row.validFrom)).reduce((a, b) => (b > a ? b : a), effectiveOn)
  if (latest > effectiveOn)
    throw new AppError('INVALID_INPUT', {
      message: `La date d’effet doit être le ${formatDate(latest)} ou après : une partie du plan n’est en vigueur que depuis ce jour.`,
      fields: { effectiveOn: `Au plus tôt le ${formatDate(latest)}.` },
    })
}

/** Removing what an avenant changes later would leave it to come back that day. */
function refuseRemovedAhead(removed: ReturnType<typeof removedRows>, last: StoredContent): void {
  const lasting = new Set(last.actions.map((row) => row.actionId))
  const ahead = removed.actions.find((row) => row.validTo !== null && lasting.has(row.actionId))
  if (ahead)
    throw new AppError('INVALID_INPUT', {
      message: `« Action ${ahead.number} : ${ahead.title} » disparaît de ce fichier alors qu’un avenant la change plus tard ; choisissez une date d’effet après celle de cet avenant.`,
    })
}

/** A version replaced on its very first day keeps an empty period: it never was in force, and the exclusion constraint agrees. */
async function endVersions(tx: Tx, stored: StoredContent, ending: Ending, effectiveOn: CivilDate): Promise<void> {
  const validTo = toDatabaseDate(effectiveOn)
  const where = (ids: readonly string[]) => ({ where: { id: { in: [...ids] } }, data: { validTo } })
  const rows = endingRows(stored, ending)
  if (rows.programmes.length > 0) await tx.programmeVersion.updateMany(where(ending.programmes))
  if (rows.chantiers.length > 0) await tx.chantierVersion.updateMany(where(ending.chantiers))
  if (rows.actions.length > 0) await tx.actionVersion.updateMany(where(ending.actions))
}

async function insertRows(tx: Tx, rows: ContentRows, held: PartBefore[] | null): Promise<void> {
  await writeParts(tx, rows, held ?? [])
  await tx.programme.createMany({ data: rows.programmes })
  await tx.programmeVersion.createMany({ data: rows.programmeVersions })
  await tx.programmeObjective.createMany({ data: rows.objectives })
  await tx.resultIndicator.createMany({ data: rows.resultIndicators })
  await tx.chantier.createMany({ data: rows.chantiers })
  await tx.chantierVersion.createMany({ data: rows.chantierVersions })
  await tx.action.createMany({ data: rows.actions })
  await tx.actionVersion.createMany({ data: rows.actionVersions })
  await tx.deadline.createMany({ data: rows.deadlines })
  await tx.planIndicator.createMany({ data: rows.indicators })
  await writeActors(tx, rows)
}

async function partsOf(tx: Tx, rows: ContentRows, planId: string): Promise<PartBefore[] | null> {
  if (rows.parts.length === 0 && rows.partUpdates.length === 0) return null
  return tx.part.findMany({ where: { planId }, select: { id: true, position: true, title: true, lead: true } })
}

/** Positions are unique in a plan: rows that move, or that the new content leaves behind, first step aside. */
async function writeParts(tx: Tx, rows: ContentRows, held: readonly PartBefore[]): Promise<void> {
  const taken = new Set([...rows.parts, ...rows.partUpdates].map((part) => part.position))
  const moved = new Set(rows.partUpdates.map((part) => part.id))
  const aside = held.filter((part) => moved.has(part.id) || taken.has(part.position))
  const free = Math.max(0, ...held.map((part) => part.position), ...taken)
  for (const [index, part] of aside.entries())
    await tx.part.update({ where: { id: part.id }, data: { position: free + index + 1 } })
  for (const { id, ...part } of rows.partUpdates) await tx.part.update({ where: { id }, data: part })
  await tx.part.createMany({ data: rows.parts })
}

async function writeActors(tx: Tx, rows: ContentRows): Promise<void> {
  const names = [...new Set(rows.actors.map((actor) => actor.name))]
  if (names.length === 0) return
  await tx.body.createMany({ data: names.map((name) => ({ name })), skipDuplicates: true })
  const bodies = await tx.body.findMany({ where: { name: { in: names } }, select: { id: true, name: true } })
  const ids = new Map(bodies.map((body) => [body.name, body.id]))
  await tx.actionActor.createMany({
    data: rows.actors.flatMap(({ name, ...actor }) => {
      const bodyId = ids.get(name)
      return bodyId === undefined ? [] : [{ ...actor, bodyId }]
    }),
  })
}
