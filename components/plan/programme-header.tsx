import { ExportMenu } from '@/components/exports/export-menu'
import { PageHeader } from '@/components/ui/page-header'
import { MeteoBadge } from '@/components/ui/state-badge'
import type { MeteoView } from '@/lib/plan/meteo'
import type { Place } from '@/lib/plan/model'
import type { PlanNode } from '@/lib/plan/tree'
import { crumbs, sheetQuery } from './action-header'
import { countsOf } from './plan-rows'

type Props = {
  id: string
  plan: { code: string; title: string }
  place: readonly Place[]
  node: PlanNode
  query: string
  meteos: readonly MeteoView[]
}

/** Where the programme stands, and what it counts in one line. */
export function ProgrammeHeader({ id, plan, place, node, query, meteos }: Props) {
  return (
    <PageHeader
      breadcrumb={[...crumbs(plan, place.slice(0, -1), query), { label: node.title }]}
      title={node.title}
      actions={<ExportMenu kinds={['programme-sheet']} query={sheetQuery(id, query)} />}
      facts={[
        ...(meteos[0] ? [<MeteoBadge key="meteo" meteo={meteos[0].meteo} />] : []),
        ...countsOf(node.counts).map(({ text, state }) => (
          <span key={text} className={state ? 'state' : undefined} data-s={state}>
            {text}
          </span>
        )),
      ]}
    />
  )
}
