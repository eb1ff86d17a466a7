import 'server-only'
import type { CivilDate } from '@/lib/core/civil-date'
import { db } from '@/lib/server/db'
import { inForce } from './in-force'

/** The printed indicators of every action of a plan on a civil day, by action; the caller has read the plan. */
export async function indicatorLabels(planId: string, on: CivilDate): Promise<Map<string, string[]>> {
  const rows = await db().actionVersion.findMany({
    relationLoadStrategy: 'join',
    where: { action: { planId }, indicators: { some: {} }, ...inForce(on) },
    select: { actionId: true, indicators: { select: { label: true }, orderBy: { position: 'asc' } } },
  })
  return new Map(rows.map(({ actionId, indicators }) => [actionId, indicators.map(({ label }) => label)]))
}
