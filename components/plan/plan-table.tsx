import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { sendRows } from '@/components/ui/sent-rows'
import { SentTreeTable } from '@/components/ui/sent-tree-table'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { filtersOf, type PlanAddress, planQuery } from '@/lib/plan/address'
import { filterTree, isFiltered, wordsOf } from '@/lib/plan/filters'
import { sumRollUps } from '@/lib/plan/rollup'
import type { PlanNode } from '@/lib/plan/tree'
import { planColumns, planRows } from './plan-rows'

type Props = { tree: readonly PlanNode[]; address: PlanAddress }

/** The plan as a tree table: folded at chantiers, or unfolded on what the filters keep. */
export function PlanTable({ tree, address }: Props) {
  const filters = filtersOf(address)
  const filtered = isFiltered(filters)
  const kept = filterTree(tree, filters)
  const { plan, on } = address
  const where = { ...(plan ? { plan } : {}), ...(on ? { on } : {}) }
  return (
    <SentTreeTable
      caption="Actions du plan, par programme et chantier"
      columns={planColumns}
      rows={sendRows(planRows(kept, filtered || address.unfold ? 'actions' : 'chantiers', planQuery(on ? { on } : {})))}
      words={wordsOf(address.q ?? '')}
      summary={
        <>
          {countSentence(kept, tree, filtered)}
          <noscript>
            {' '}
            <a href={routes.plan(planQuery({ ...address, unfold: true }))}>Tout déplier</a>
          </noscript>
        </>
      }
      empty={<NothingFound filtered={filtered} clearHref={routes.plan(planQuery(where))} />}
    />
  )
}

/** "12 actions sur 214". */
export function countSentence(kept: readonly PlanNode[], tree: readonly PlanNode[], filtered: boolean): string {
  const total = sumRollUps(tree.map((node) => node.counts)).total
  if (!filtered) return plural(total, 'action')
  return `${plural(sumRollUps(kept.map((node) => node.counts)).total, 'action')} sur ${total}`
}

/** Instead of the plan, when it holds nothing or the filters keep nothing of it. */
export function NothingFound({ filtered, clearHref }: { filtered: boolean; clearHref: string }) {
  if (!filtered)
    return (
      <EmptyState
        title="Ce plan ne contient pas encore d’action à cette date"
        actions={<ButtonLink href={routes.imports()}>Importer un plan</ButtonLink>}
      >
        Déposez le tableau du plan : il est vérifié ligne à ligne avant d’être publié.
      </EmptyState>
    )
  return (
    <EmptyState
      title="Aucune action ne répond à tous ces critères"
      actions={<ButtonLink href={clearHref}>Effacer les filtres</ButtonLink>}
    >
      Retirez un filtre ci-dessus, ou cherchez un mot plus court : les accents et les majuscules ne comptent pas.
    </EmptyState>
  )
}
