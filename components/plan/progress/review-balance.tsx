import Link from 'next/link'
import { TableBox } from '@/components/ui/table-box'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type Attained, attainedWords, type Balance, balanceSentence } from '@/lib/plan/judgement'
import { type ReviewAddress, reviewQuery } from '@/lib/plan/review-address'
import type { ReviewView } from './review-view'

type Props = { review: ReviewView; address: ReviewAddress }

const words = Object.keys(attainedWords) as Attained[]

/** What the actions of a year were judged, by part and programme; each programme leads to its actions. */
export function ReviewBalance({ review, address }: Props) {
  return (
    <section className="section" aria-labelledby="bilan">
      <h2 id="bilan">Bilan de l’année</h2>
      <p className="prose">
        {plural(total(review.balance), 'action')} : {balanceSentence(review.balance)}.
      </p>
      <TableBox label="Bilan par programme">
        <table className="ledger" data-dense="">
          <caption className="visually-hidden">Réponses par partie et par programme</caption>
          <thead>
            <tr>
              <th scope="col">Partie, programme</th>
              {words.map((word) => (
                <th key={word} scope="col" data-align="right">
                  {attainedWords[word]}
                </th>
              ))}
              <th scope="col" data-align="right">
                à juger
              </th>
            </tr>
          </thead>
          {review.parts.map((part) => (
            <tbody key={part.id}>
              <tr className="part-line">
                <th scope="rowgroup">{part.title}</th>
                <Counts balance={part.balance} />
              </tr>
              {part.programmes.map((programme) => (
                <tr key={programme.id} data-chosen={programme.id === address.programme ? '' : undefined}>
                  <th scope="row">
                    <Link
                      className="row-link"
                      href={`${routes.planReview(reviewQuery({ ...address, programme: programme.id }))}#actions`}
                      prefetch={false}
                    >
                      {programme.title}
                    </Link>
                  </th>
                  <Counts balance={programme.balance} />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </TableBox>
    </section>
  )
}

function Counts({ balance }: { balance: Balance }) {
  return [...words, 'unjudged' as const].map((word) => (
    <td key={word} data-align="right" className={balance[word] === 0 ? 'muted' : undefined}>
      {balance[word]}
    </td>
  ))
}

function total(balance: Balance): number {
  return Object.values(balance).reduce((sum, count) => sum + count, 0)
}
