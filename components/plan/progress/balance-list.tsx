import Link from 'next/link'
import { routes } from '@/lib/core/routes'
import { type Balance, balanceSentence } from '@/lib/plan/judgement'

type Props = {
  balances: readonly { year: number; balance: Balance }[]
  planCode: string
  programmeId: string
}

/** What the actions of a programme were judged, year by year: counts, never a score. */
export function BalanceList({ balances, planCode, programmeId }: Props) {
  return (
    <ul className="bullets">
      {balances.map(({ year, balance }) => (
        <li key={year}>
          <Link
            href={routes.planReview(
              `?${new URLSearchParams({ plan: planCode, annee: String(year), programme: programmeId })}`,
            )}
            prefetch={false}
          >
            Actions en {year}
          </Link>
          {'\u00a0: '}
          {balanceSentence(balance)}
        </li>
      ))}
    </ul>
  )
}
