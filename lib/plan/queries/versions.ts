import 'server-only'
import { fromDatabaseDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { changesBetween, type Definition, type VersionView } from '../versions'

const columns = {
  id: true,
  actionId: true,
  validFrom: true,
  validTo: true,
  number: true,
  title: true,
  regional: true,
  avenant: { select: { id: true, number: true, title: true } },
  deadlines: { select: { raw: true }, orderBy: { position: 'asc' } },
  actors: { select: { body: { select: { name: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.ActionVersionSelect

type Row = Prisma.ActionVersionGetPayload<{ select: typeof columns }>

/** Every version of an action, latest first; the caller has read the action. */
export async function versionsOf(actionId: string): Promise<VersionView[]> {
  return (await versionsOfActions([actionId])).get(actionId) ?? []
}

/** The versions of several actions, latest first, by action. */
export async function versionsOfActions(actionIds: readonly string[]): Promise<Map<string, VersionView[]>> {
  const rows = await db().actionVersion.findMany({
    relationLoadStrategy: 'join',
    // What an avenant prepares, or replaced on its very first day, holds for no day: it is no version anybody reads.
    where: {
      actionId: { in: [...actionIds] },
      OR: [{ validTo: null }, { validTo: { gt: db().actionVersion.fields.validFrom } }],
    },
    select: columns,
    orderBy: [{ actionId: 'asc' }, { validFrom: 'asc' }],
  })
  const versions = new Map<string, VersionView[]>()
  for (const row of rows) {
    const before = versions.get(row.actionId) ?? []
    versions.set(row.actionId, [toView(row, before[0]?.definition), ...before])
  }
  return versions
}

function toView(row: Row, before: Definition | undefined): VersionView {
  const { number, title, regional } = row
  const definition = {
    number,
    title,
    regional,
    deadlines: row.deadlines.map((deadline) => deadline.raw),
    actors: row.actors.map((actor) => actor.body.name),
  }
  return {
    id: row.id,
    validFrom: fromDatabaseDate(row.validFrom),
    validTo: row.validTo && fromDatabaseDate(row.validTo),
    avenant: row.avenant,
    definition,
    changes: before ? changesBetween(before, definition) : [],
  }
}
