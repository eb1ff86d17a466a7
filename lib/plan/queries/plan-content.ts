import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Tx } from '@/lib/server/db'
import type { Prisma } from '@/lib/server/generated/prisma/client'
import { deadlineColumns } from './deadline-columns'
import { inForce } from './in-force'

const actionContent = {
  id: true,
  actionId: true,
  chantierId: true,
  validFrom: true,
  validTo: true,
  position: true,
  number: true,
  title: true,
  regional: true,
  rawActors: true,
  deadlines: { select: deadlineColumns, orderBy: { position: 'asc' } },
  indicators: {
    select: { label: true, kind: true, numerator: true, denominator: true, current: true, target: true },
    orderBy: { position: 'asc' },
  },
  actors: { select: { body: { select: { name: true } } }, orderBy: { position: 'asc' } },
} satisfies Prisma.ActionVersionSelect

const programmeContent = {
  id: true,
  programmeId: true,
  partId: true,
  parentId: true,
  validFrom: true,
  validTo: true,
  position: true,
  order: true,
  title: true,
  context: true,
  blocs: true,
  objectives: { select: { label: true, value: true, unit: true, year: true }, orderBy: { position: 'asc' } },
  resultIndicators: { select: { label: true, level: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ProgrammeVersionSelect

const chantierContent = {
  id: true,
  chantierId: true,
  programmeId: true,
  validFrom: true,
  validTo: true,
  position: true,
  number: true,
  title: true,
} satisfies Prisma.ChantierVersionSelect

export type StoredAction = Prisma.ActionVersionGetPayload<{ select: typeof actionContent }>
export type StoredProgramme = Prisma.ProgrammeVersionGetPayload<{ select: typeof programmeContent }>
export type StoredChantier = Prisma.ChantierVersionGetPayload<{ select: typeof chantierContent }>
export type StoredPart = { id: string; position: number; title: string; lead: string | null }

/** The whole words of a plan, each row with the id of what it is a version of. */
export type StoredContent = {
  parts: StoredPart[]
  programmes: StoredProgramme[]
  chantiers: StoredChantier[]
  actions: StoredAction[]
}

/** The versions of some ids, in reading order. No check of right: callers have theirs. */
export async function versionsByIds(tx: Tx, ids: readonly string[]): Promise<Omit<StoredContent, 'parts'>> {
  const where = { id: { in: [...ids] } }
  const orderBy = { position: 'asc' } as const
  return {
    programmes: await tx.programmeVersion.findMany({ where, select: programmeContent, orderBy }),
    chantiers: await tx.chantierVersion.findMany({ where, select: chantierContent, orderBy }),
    actions: await tx.actionVersion.findMany({ where, select: actionContent, orderBy }),
  }
}

/** Everything a plan says on a civil day, or in its last versions; in reading order. No check of right: callers have theirs. */
export async function planContent(tx: Tx, planId: string, on: CivilDate | 'last'): Promise<StoredContent> {
  const version = on === 'last' ? { validTo: null } : inForce(on)
  const orderBy = { position: 'asc' } as const
  const parts = await tx.part.findMany({
    where: { planId },
    select: { id: true, position: true, title: true, lead: true },
    orderBy,
  })
  const programmes = await tx.programmeVersion.findMany({
    relationLoadStrategy: 'join',
    where: { programme: { planId }, ...version },
    select: programmeContent,
    orderBy,
  })
  const chantiers = await tx.chantierVersion.findMany({
    where: { chantier: { planId }, ...version },
    select: chantierContent,
    orderBy,
  })
  const actions = await tx.actionVersion.findMany({
    relationLoadStrategy: 'join',
    where: { action: { planId }, ...version },
    select: actionContent,
    orderBy,
  })
  const held = new Set(programmes.map((programme) => programme.partId))
  return {
    // A part that holds no programme any more is history.
    parts: parts.filter((part) => held.has(part.id)),
    programmes,
    chantiers,
    actions,
  }
}
