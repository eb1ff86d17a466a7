import { TreeTable } from '@/components/ui/tree-table'
import { plural } from '@/lib/core/format'
import type { PlanNode } from '@/lib/plan/tree'
import { planColumns, planRows } from './plan-rows'

type Props = { node: PlanNode; query: string }

/** The chantiers and actions of a programme, all unfolded. */
export function ProgrammeActions({ node, query }: Props) {
  return (
    <TreeTable
      caption={`Chantiers et actions du programme ${node.title}`}
      columns={planColumns}
      rows={planRows(node.children, 'actions', query)}
      summary={plural(node.counts.total, 'action')}
    />
  )
}
