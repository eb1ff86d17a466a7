import 'server-only'
import type { Tx } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { objectIdOf, type Versions } from '../content-overlay'
import type { PlanObject } from '../model'
import type { ContentRows, VersionStamp } from './content-rows'

const textOf = (id: unknown): string | null => (typeof id === 'string' ? id : null)

/** Writes, thing by thing, what a published avenant did: the version it left, the one it made. */
export async function noteAvenant(
  tx: Tx,
  stamp: VersionStamp,
  stored: Versions,
  rows: ContentRows,
  removed: Versions,
): Promise<void> {
  const { avenantId } = stamp
  if (avenantId === null) return
  const before = new Map(
    [...stored.programmes, ...stored.chantiers, ...stored.actions].map((row) => [objectIdOf(row), row.id]),
  )
  const line = (object: PlanObject, objectId: string, afterId: string | null): Prisma.AvenantChangeCreateManyInput => ({
    avenantId,
    object,
    objectId,
    beforeId: before.get(objectId) ?? null,
    afterId,
    byUserId: stamp.recordedById,
    recordedAt: stamp.recordedAt,
  })
  await tx.avenantChange.createMany({
    data: [
      ...rows.programmeVersions.map((row) => line('programme', row.programmeId, textOf(row.id))),
      ...rows.chantierVersions.map((row) => line('chantier', row.chantierId, textOf(row.id))),
      ...rows.actionVersions.map((row) => line('action', row.actionId, textOf(row.id))),
      ...removed.programmes.map((row) => line('programme', row.programmeId, null)),
      ...removed.chantiers.map((row) => line('chantier', row.chantierId, null)),
      ...removed.actions.map((row) => line('action', row.actionId, null)),
    ],
  })
}
