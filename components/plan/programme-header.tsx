import { PageHeader } from '@/components/ui/page-header'
import type { Place } from '@/lib/plan/model'
import type { PlanNode } from '@/lib/plan/tree'
import { crumbs } from './action-header'
import { countsOf } from './plan-rows'

type Props = { plan: { code: string; title: string }; place: readonly Place[]; node: PlanNode; query: string }

/** Where the programme stands, and what it counts in one line. */
export function ProgrammeHeader({ plan, place, node, query }: Props) {
  return (
    <PageHeader
      breadcrumb={[...crumbs(plan, place.slice(0, -1), query), { label: node.title }]}
      title={node.title}
      facts={countsOf(node.counts).map(({ text, state }) => (
        <span key={text} className={state ? 'state' : undefined} data-s={state}>
          {text}
        </span>
      ))}
    />
  )
}
