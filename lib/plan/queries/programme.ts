import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import type { CivilDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/uuid'
import { db } from '@/lib/server/db'
import { type Place, readingDay } from '../model'
import type { PlanNode } from '../tree'
import { inForce } from './in-force'
import { placeOfProgramme } from './place'
import { planTree } from './plan-tree'
import { type PlanHead, planById } from './plans'

export type Objective = { id: string; label: string; value: string | null; unit: string | null; year: number | null }
export type ResultIndicator = { id: string; label: string; level: string | null }

export type ProgrammeOnDay = {
  plan: PlanHead
  /** The day really read. */
  on: CivilDate
  place: readonly Place[]
  node: PlanNode
  context: string | null
  objectives: readonly Objective[]
  resultIndicators: readonly ResultIndicator[]
}

/** A programme as it stands on a civil day, with its chantiers and actions. Refuses what is out of the person's perimeter. */
export async function programmeOnDay(user: CurrentUser, id: string, asked: CivilDate): Promise<ProgrammeOnDay> {
  const stored = isUuid(id) ? await db().programme.findUnique({ where: { id }, select: { planId: true } }) : null
  if (!stored) throw new AppError('OUT_OF_PERIMETER')
  const plan = await planById(user, stored.planId, asked)
  const on = readingDay(plan, asked)
  const [version, place, tree] = await Promise.all([
    versionOf(id, on),
    placeOfProgramme(id, on),
    planTree(user, plan, on),
  ])
  const node = find(tree, id)
  if (!version || !node) throw new AppError('OUT_OF_PERIMETER')
  const objectives = version.objectives.map((one) => ({ ...one, value: one.value?.toString() ?? null }))
  return { plan, on, place, node, ...version, objectives }
}

function versionOf(programmeId: string, on: CivilDate) {
  return db().programmeVersion.findFirst({
    where: { programmeId, ...inForce(on) },
    select: {
      context: true,
      objectives: {
        select: { id: true, label: true, value: true, unit: true, year: true },
        orderBy: { position: 'asc' },
      },
      resultIndicators: { select: { id: true, label: true, level: true }, orderBy: { position: 'asc' } },
    },
  })
}

function find(nodes: readonly PlanNode[], id: string): PlanNode | null {
  for (const node of nodes) {
    if (node.id === id) return node
    const below = find(node.children, id)
    if (below) return below
  }
  return null
}
