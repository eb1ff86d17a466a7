import 'server-only'
import { randomUUID } from 'node:crypto'
import { type CivilDate, toDatabaseDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import { type PlanObject, planPeriod } from '../model'
import type { StoredAvenant } from './held-avenant'
import type { Site } from './structure-site'
import { copyVersion, deleteVersion, setPeriod } from './version-rows'

/** Who writes, when, through which avenant: all the engine needs to know. */
export type Author = { user: { id: string }; at: Date; avenant: StoredAvenant | null }

/**
 * The one way words and places change. Answers the version to write in: without avenant, the one in force (a correction
 * where it stands); with one, the version it prepares, copied from the one in force the first time. A prepared version
 * holds for no day until the avenant is adopted, so that no reader of the plan sees it.
 */
export async function writableVersion(
  tx: Tx,
  { user, at, avenant }: Author,
  object: PlanObject,
  objectId: string,
  currentId: string,
): Promise<string> {
  if (avenant === null) return currentId
  const held = await tx.avenantChange.findUnique({
    where: { avenantId_objectId: { avenantId: avenant.id, objectId } },
    select: { afterId: true },
  })
  if (held?.afterId) return held.afterId
  const { effectiveOn, id: avenantId } = avenant
  const stamp = { avenantId, recordedById: user.id, recordedAt: at.toISOString() }
  const afterId = await copyVersion(tx, object, currentId, { ...stamp, validFrom: effectiveOn, validTo: effectiveOn })
  const change = { afterId, byUserId: user.id, recordedAt: at }
  await tx.avenantChange.upsert({
    where: { avenantId_objectId: { avenantId, objectId } },
    create: { avenantId, object, objectId, beforeId: currentId, ...change },
    update: change,
  })
  return afterId
}

/** The period and the stamp of a thing that is new: no day while its avenant is prepared, else from the plan's first day (today when it is earlier). */
export function newVersion(site: Site) {
  const first = planPeriod(site.plan).from
  const from: CivilDate = site.avenant?.effectiveOn ?? (first < site.today ? first : site.today)
  return {
    id: randomUUID(),
    validFrom: toDatabaseDate(from),
    validTo: site.avenant ? toDatabaseDate(from) : null,
    avenantId: site.avenant?.id ?? null,
    recordedById: site.user.id,
    recordedAt: site.at,
  }
}

/** Tells the avenant, if any, that it adds a thing. */
export async function noteAdded(
  tx: Tx,
  site: Site,
  object: PlanObject,
  objectId: string,
  afterId: string,
): Promise<void> {
  if (site.avenant === null) return
  await tx.avenantChange.create({
    data: {
      avenantId: site.avenant.id,
      object,
      objectId,
      afterId,
      byUserId: site.user.id,
      recordedAt: site.at,
    },
    select: { id: true },
  })
}

/**
 * Takes a thing out of the plan: through an avenant from its day on, once adopted; as a correction from today. What the
 * same avenant had added goes as if it never was.
 */
export async function takeOut(
  tx: Tx,
  site: Site,
  object: PlanObject,
  objectId: string,
  current: { id: string; validFrom: Date },
): Promise<void> {
  const { avenant, user, at } = site
  if (avenant === null) {
    const from = current.validFrom.toISOString().slice(0, 10) as CivilDate
    return setPeriod(tx, object, current.id, from, from > site.today ? from : site.today)
  }
  const key = { avenantId_objectId: { avenantId: avenant.id, objectId } }
  const held = await tx.avenantChange.findUnique({ where: key, select: { beforeId: true, afterId: true } })
  if (held?.afterId) await deleteVersion(tx, object, objectId, held.afterId)
  if (held && held.beforeId === null) {
    await tx.avenantChange.delete({ where: key, select: { id: true } })
    return
  }
  const said = { afterId: null, byUserId: user.id, recordedAt: at }
  await tx.avenantChange.upsert({
    where: key,
    create: { avenantId: avenant.id, object, objectId, beforeId: current.id, ...said },
    update: said,
  })
}
