import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { type CivilDate, fromDatabaseDate } from '@/lib/core/civil-date'
import { AppError } from '@/lib/core/errors'
import { isUuid } from '@/lib/core/uuid'
import { today } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { objectIdOf } from '../content-overlay'
import { insidePlan, type PlanObject, planPeriod } from '../model'
import { canEditAction, needsAvenant } from '../policy'
import { childrenOf, underElement } from '../structure-children'
import { elementName, type GestureTarget, type StructureRow } from '../structure-choices'
import { attachedTo } from './attached'
import { allParts, avenantContent } from './avenant-content'
import { planContent, type StoredContent } from './plan-content'
import { type PlanHead, planById, planOf } from './plans'

export type StructurePage = {
  plan: PlanHead
  day: CivilDate
  /** The prepared avenant the changes go through; null: corrections of a plan that is not arrêté. */
  avenant: { id: string; number: number; title: string; effectiveOn: CivilDate } | null
  content: StoredContent
}

export type StructureAddress = { plan: string | undefined; avenant: string | undefined }

/** The plan as its structure is worked on: through a prepared avenant, or as a projet. Refuses who may not change it; an arrêté plan without avenant, and a closed one, say so by `open: false`. */
export async function structurePage(
  user: CurrentUser,
  asked: StructureAddress,
): Promise<StructurePage & { open: boolean }> {
  const day = await today()
  const avenant = asked.avenant === undefined ? null : await avenantOf(asked.avenant)
  const plan = avenant ? await planById(user, avenant.planId, day) : await planOf(user, asked.plan, day)
  if (!canEditAction(user, { level: plan.level, regionCode: plan.regionCode })) throw new AppError('OUT_OF_PERIMETER')
  const through = avenant?.status === 'preparation' ? avenant : null
  const on = insidePlan(day, planPeriod(plan))
  const content = through
    ? (await avenantContent(db(), through)).content
    : { ...(await planContent(db(), plan.id, on)), parts: await allParts(db(), plan.id) }
  const open = plan.status !== 'clos' && (through !== null || !needsAvenant(plan.status))
  return { plan, day, avenant: through, content, open }
}

async function avenantOf(id: string) {
  const row = isUuid(id)
    ? await db().avenant.findUnique({
        where: { id },
        select: {
          id: true,
          planId: true,
          number: true,
          title: true,
          effectiveOn: true,
          states: { orderBy: { id: 'desc' }, take: 1, select: { status: true } },
        },
      })
    : null
  if (!row) throw new AppError('OUT_OF_PERIMETER')
  const { states, effectiveOn, ...avenant } = row
  return { ...avenant, effectiveOn: fromDatabaseDate(effectiveOn), status: states[0]?.status ?? 'preparation' }
}

/** The thing a gesture is about and the version of it that was read. Refuses what the plan does not hold there. */
export async function gestureTarget(
  { content }: StructurePage,
  object: PlanObject,
  id: string | undefined,
): Promise<GestureTarget> {
  const lists = { programme: content.programmes, chantier: content.chantiers, action: content.actions }
  const rows: readonly StructureRow[] = lists[object]
  const row = rows.find((one) => objectIdOf(one) === id)
  if (!row || id === undefined) throw new AppError('OUT_OF_PERIMETER')
  const going = [...underElement(content, object, id), { object, id }]
  return {
    object,
    id,
    row,
    name: elementName(row),
    lockVersion: await lockVersionOf(object, id),
    children: childrenOf(content, object, id),
    attached: await attachedTo(db(), going),
  }
}

async function lockVersionOf(object: PlanObject, id: string): Promise<number> {
  const asked = { where: { id }, select: { lockVersion: true } } as const
  if (object === 'programme') return (await db().programme.findUniqueOrThrow(asked)).lockVersion
  if (object === 'chantier') return (await db().chantier.findUniqueOrThrow(asked)).lockVersion
  return (await db().action.findUniqueOrThrow(asked)).lockVersion
}
