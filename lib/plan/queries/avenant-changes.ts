import 'server-only'
import type { CurrentUser } from '@/lib/accounts/model'
import { addDays, type CivilDate } from '@/lib/core/civil-date'
import { db, type Tx } from '@/lib/server/db'
import { type ChangeView, changeViews } from '../change-view'
import type { ChangeRow } from '../content-overlay'
import type { AvenantStatus } from '../model'
import { allParts, avenantContent, changeRows } from './avenant-content'
import { type Avenant, allAvenantsOf } from './avenants'
import { planContent, type StoredContent, versionsByIds } from './plan-content'
import type { PlanHead } from './plans'

export type HeldAvenant = { id: string; planId: string; effectiveOn: CivilDate; status: AvenantStatus }

/** What an avenant changes, before and after: as it took effect, or as it is prepared. No check of right: callers have theirs. */
export async function changesOf(tx: Tx, avenant: HeldAvenant): Promise<{ rows: ChangeRow[]; changes: ChangeView[] }> {
  const rows = await changeRows(tx, avenant.id)
  const versions = await versionsByIds(
    tx,
    rows.flatMap(({ beforeId, afterId }) => [beforeId, afterId].filter((id) => id !== null)),
  )
  const parts = await allParts(tx, avenant.planId)
  const contentOn = async (on: CivilDate): Promise<StoredContent> => ({
    ...(await planContent(tx, avenant.planId, on)),
    parts,
  })
  const prepared = avenant.status === 'preparation'
  const before = await contentOn(prepared ? avenant.effectiveOn : addDays(avenant.effectiveOn, -1))
  const after = prepared ? (await avenantContent(tx, avenant)).content : await contentOn(avenant.effectiveOn)
  return { rows, changes: changeViews(rows, versions, before, after) }
}

/** The avenants of a plan, latest first, each with all it changes. Refuses what is out of the person's perimeter. */
export async function avenantsWithChanges(
  user: CurrentUser,
  plan: PlanHead,
): Promise<{ avenant: Avenant; changes: readonly ChangeView[] }[]> {
  const avenants = (await allAvenantsOf(user, plan)).toReversed()
  const whole = []
  for (const avenant of avenants) {
    const { changes } = await changesOf(db(), { ...avenant, planId: plan.id })
    whole.push({ avenant, changes })
  }
  return whole
}
