import Link from 'next/link'
import { Tag } from '@/components/ui/state-badge'
import { plural } from '@/lib/core/format'
import { type PlanAddress, planQuery, whereOf } from '@/lib/plan/address'
import { type PlanLevel, type PlanStatus, planLevels, planStatuses } from '@/lib/plan/model'
import { due, sumRollUps } from '@/lib/plan/rollup'
import type { PlanNode } from '@/lib/plan/tree'

type Plan = { status: PlanStatus; level: PlanLevel; regionName: string | null; startYear: number; endYear: number }

/** Key facts of a plan in one line; what is wrong is a link to it. Counts, never a score. */
export function planFacts(plan: Plan, tree: readonly PlanNode[], address: PlanAddress, to: (query: string) => string) {
  const where = whereOf(address)
  const counts = sumRollUps(tree.map((node) => node.counts))
  return [
    <Tag key="status">{planStatuses[plan.status]}</Tag>,
    plan.regionName ?? planLevels[plan.level],
    `${plan.startYear}-${plan.endYear}`,
    plural(counts.total, 'action'),
    `${plural(counts.done, 'réalisée')} sur ${due(counts)} à échéance`,
    <Link
      key="late"
      className="state"
      data-s="en_retard"
      href={to(planQuery({ ...where, late: true }))}
      prefetch={false}
    >
      {counts.late} en retard
    </Link>,
    <Link
      key="unclear"
      className="state"
      data-s="a_preciser"
      href={to(planQuery({ ...where, state: 'a_preciser' }))}
      prefetch={false}
    >
      {counts.uncounted} à préciser, non comptées
    </Link>,
  ]
}
