import Link from 'next/link'
import { type PlanAddress, planQuery, without } from '@/lib/plan/address'
import type { PlanChoices } from '@/lib/plan/choices'
import { conditionsOf } from '@/lib/plan/filter-words'

type Props = {
  address: PlanAddress
  choices: PlanChoices /** The page that shows the plan: routes.plan or a peer. */
  to: (query: string) => string
}

/** What narrows the plan, each condition removable by a link. */
export function FilterChips({ address, choices, to }: Props) {
  const chips = conditionsOf(address, choices)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label="Filtres actifs">
      {chips.map(({ field, text }) => (
        <li key={field}>
          <Link className="chip" href={to(planQuery(without(address, field)))} prefetch={false} scroll={false}>
            {text}
            <span className="visually-hidden"> : retirer ce filtre</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
