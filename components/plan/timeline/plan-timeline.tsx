import { sendRows } from '@/components/ui/sent-rows'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { filtersOf, type PlanAddress, planQuery, whereOf } from '@/lib/plan/address'
import type { PlanChoices } from '@/lib/plan/choices'
import { filterWords } from '@/lib/plan/filter-words'
import { filterTree, isFiltered, wordsOf } from '@/lib/plan/filters'
import { planPeriod } from '@/lib/plan/model'
import type { PlanNode } from '@/lib/plan/tree'
import { countSentence, NothingFound } from '../plan-table'
import { SentTimeline } from './timeline'
import { timelineRows } from './timeline-rows'
import { timelineHead } from './timeline-ruler'

type Avenant = { number: number; effectiveOn: CivilDate }
type Props = {
  plan: { title: string; startYear: number; endYear: number }
  tree: readonly PlanNode[]
  address: PlanAddress
  choices: PlanChoices
  on: CivilDate
  day: CivilDate
  avenants: readonly Avenant[]
}

/** The plan as a timeline: the rows of the table, drawn along its years. */
export function PlanTimeline({ plan, tree, address, choices, on, day, avenants }: Props) {
  const filters = filtersOf(address)
  const filtered = isFiltered(filters)
  const kept = filterTree(tree, filters)
  const clearHref = routes.planTimeline(planQuery(whereOf(address)))
  if (kept.length === 0) return <NothingFound filtered={filtered} clearHref={clearHref} />
  const period = planPeriod(plan)
  const rows = timelineRows(kept, {
    on,
    period,
    unfolding: filtered || address.unfold ? 'actions' : 'chantiers',
    query: planQuery(address.on ? { on: address.on } : {}),
  })
  const count = countSentence(kept, tree, filtered)
  const narrowed = filtered ? filterWords(address, choices).join(' ; ') : 'aucun'
  return (
    <SentTimeline
      rows={sendRows(rows)}
      head={timelineHead({ period, scale: address.scale ?? 'years', on, day, avenants })}
      words={wordsOf(address.q ?? '')}
      summary={
        <>
          {count}
          <noscript>
            {' '}
            <a href={routes.planTimeline(planQuery({ ...address, unfold: true }))}>Tout déplier</a>
          </noscript>
        </>
      }
      sheet={`${plan.title}. Plan lu au ${formatDate(on)}. Filtres : ${narrowed}. ${count}.`}
    />
  )
}
