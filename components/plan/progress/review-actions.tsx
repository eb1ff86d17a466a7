import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { StateBadge } from '@/components/ui/state-badge'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { attainments, balanceSentence, timeliness } from '@/lib/plan/judgement'
import { type ReviewAddress, reviewQuery } from '@/lib/plan/review-address'
import { JudgementForm } from './judgement-form'
import type { ReviewedProgrammeView, ReviewView } from './review-view'

type Props = { review: ReviewView; address: ReviewAddress }

/** The actions of one programme, to judge one after the other; the first programme with something to judge when none is asked. */
export function ReviewActions({ review, address }: Props) {
  const programmes = review.parts.flatMap((part) => part.programmes)
  const programme =
    programmes.find((one) => one.id === address.programme) ??
    programmes.find((one) => one.balance.unjudged > 0) ??
    programmes[0]
  if (!programme)
    return <EmptyState title="Ce plan ne contient pas d’action cette année-là">Choisissez une autre année.</EmptyState>
  const shown = programme.actions.filter(({ answers }) => !address.left || answers.length === 0)
  return (
    <section className="section" id="actions" aria-labelledby="actions-titre">
      <h2 id="actions-titre">{programme.title}</h2>
      <p>
        {balanceSentence(programme.balance)}. <LeftLink address={{ ...address, programme: programme.id }} />
      </p>
      <p className="muted">
        Actions en vigueur le {formatLongDate(review.on)} ; les états affichés sont ceux de ce jour.
      </p>
      {shown.length === 0 && (
        <p className="prose">
          Toutes les actions de ce programme sont jugées. <NextLink programmes={programmes} address={address} />
        </p>
      )}
      <ol className="review">
        {shown.map((action) => (
          <ReviewedLine key={`${review.year} ${action.row.id}`} action={action} review={review} />
        ))}
      </ol>
    </section>
  )
}

function LeftLink({ address }: { address: ReviewAddress }) {
  return (
    <Link
      className="ink-link"
      href={`${routes.planReview(reviewQuery({ ...address, left: !address.left }))}#actions`}
      prefetch={false}
    >
      {address.left ? 'Voir toutes les actions' : 'Voir seulement ce qui reste à juger'}
    </Link>
  )
}

function NextLink({ programmes, address }: { programmes: readonly ReviewedProgrammeView[]; address: ReviewAddress }) {
  const next = programmes.find((one) => one.balance.unjudged > 0)
  if (!next) return null
  return (
    <ButtonLink size="sm" href={`${routes.planReview(reviewQuery({ ...address, programme: next.id }))}#actions`}>
      Programme suivant : {plural(next.balance.unjudged, 'action')} à juger
    </ButtonLink>
  )
}

type LineProps = { action: ReviewedProgrammeView['actions'][number]; review: ReviewView }

function ReviewedLine({ action: { row, answers }, review: { year, mayJudge, closed } }: LineProps) {
  const [last] = answers
  return (
    <li>
      <p className="version-head">
        <span className="muted">Action {row.number}</span>
        <Link className="row-link" href={routes.action(row.id)} prefetch={false}>
          {row.title}
        </Link>
        <StateBadge state={row.state} />
      </p>
      {last && (
        <p className="verdict">
          <strong>{attainments[last.attained]}</strong>
          <span>{last.onTime === 'sans_objet' ? 'délais sans objet' : timeliness[last.onTime].toLowerCase()}</span>
          <span className="muted">{last.byName}</span>
        </p>
      )}
      {last?.progress && <p className="printed muted">{last.progress}</p>}
      {mayJudge && !(closed && last) ? (
        <details className="disclosure" open={!last}>
          <summary>{last ? 'Corriger' : 'Juger'}</summary>
          <JudgementForm key={last?.id ?? 'first'} subject="action" id={row.id} year={year} last={last ?? null} row />
        </details>
      ) : (
        !last && <p className="muted">Pas encore jugée</p>
      )}
    </li>
  )
}
