import Link from 'next/link'
import { DateField, SelectField, TextAreaField, TextField } from '@/components/ui/field'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { addReview } from '@/lib/plan/actions/life'
import { planQuery } from '@/lib/plan/address'
import { reviewQuery } from '@/lib/plan/review-address'
import { PlanForm } from '../plan-form'
import { Disclosure } from '../progress/disclosure'

type Review = {
  year: number
  on: CivilDate
  body: string
  conclusion: string
  by: string
  since: CivilDate
  avenants: readonly { id: string; number: number }[]
}

/** The yearly reviews of a plan, latest first, each with what changed since the one before. */
export function ReviewList({ reviews, planCode }: { reviews: readonly Review[]; planCode: string }) {
  if (reviews.length === 0) return <p className="muted">Aucune revue annuelle n’est encore enregistrée.</p>
  const href = (on: CivilDate) => routes.plan(planQuery({ plan: planCode, on }))
  return (
    <ol className="reviews">
      {reviews.map((review) => (
        <li key={review.year}>
          <p className="change-head">
            <strong>Revue {review.year}</strong>
            <span>{formatLongDate(review.on)}</span>
            <span>{review.body}</span>
            <span className="muted">enregistrée par {review.by}</span>
          </p>
          <p className="prose printed">{review.conclusion}</p>
          <p className="change-tools">
            <Link
              href={routes.planReview(reviewQuery({ plan: planCode, year: review.year, left: false }))}
              prefetch={false}
            >
              Bilan et jugements de {review.year}
            </Link>
          </p>
          <p className="change-tools">
            <span className="muted">Ce qui a changé depuis la précédente :</span>
            <Link href={href(review.since)} prefetch={false}>
              le plan au {formatLongDate(review.since)}
            </Link>
            <Link href={href(review.on)} prefetch={false}>
              le plan au {formatLongDate(review.on)}
            </Link>
            {review.avenants.map((avenant) => (
              <Link key={avenant.id} href={routes.avenant(avenant.id)} prefetch={false}>
                avenant n° {avenant.number}
              </Link>
            ))}
            {review.avenants.length === 0 && <span className="muted">aucun avenant entre-temps</span>}
          </p>
        </li>
      ))}
    </ol>
  )
}

type FormProps = {
  plan: { id: string; startYear: number; endYear: number }
  reviews: readonly { year: number }[]
  day: CivilDate
}

/** Records the review of a year that has none. */
export function ReviewForm({ plan, reviews, day }: FormProps) {
  const held = new Set(reviews.map((review) => review.year))
  const last = Math.min(plan.endYear, Number(day.slice(0, 4)))
  const years = Array.from({ length: Math.max(0, last - plan.startYear + 1) }, (_, index) => plan.startYear + index)
  const open = years.filter((year) => !held.has(year))
  if (open.length === 0) return null
  return (
    <Disclosure title="Enregistrer une revue annuelle">
      <PlanForm action={addReview} submitLabel="Enregistrer la revue" values={{ planId: plan.id }}>
        <SelectField
          name="year"
          label="Année"
          required
          options={open.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DateField name="on" label="Faite le" required max={day} defaultValue={day} />
        <TextField name="body" label="Instance ou acte" required help="Par exemple : CRC3A, séance plénière." />
        <TextAreaField name="conclusion" label="Conclusion" required rows={5} />
      </PlanForm>
    </Disclosure>
  )
}
