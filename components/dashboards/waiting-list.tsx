import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatLongDate, plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { PlanWork } from '@/lib/dashboards/model'
import { planQuery } from '@/lib/plan/address'
import { reviewQuery } from '@/lib/plan/review-address'

type Props = {
  batches: readonly { id: string; fileName: string }[]
  invited: number
  work: PlanWork | null
}

const shown = 3

type Line = { key: string; line: ReactNode }

/** What waits for a gesture of the person, each line with the way to it. Nothing when nothing waits. */
export function WaitingList({ batches, invited, work }: Props) {
  const lines = [...importLines(batches), ...(work ? planLines(work) : []), ...accountLines(invited)]
  if (lines.length === 0) return null
  return (
    <section className="waiting" aria-labelledby="a-traiter">
      <h2 id="a-traiter">À traiter</h2>
      <ul>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

function To({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}

function importLines(batches: Props['batches']): Line[] {
  const others = batches.length - shown
  return [
    ...batches.slice(0, shown).map(({ id, fileName }) => ({
      key: id,
      line: (
        <>
          Import à vérifier et publier : <To href={routes.importBatch(id)}>{fileName}</To>
        </>
      ),
    })),
    ...(others > 0
      ? [
          {
            key: 'imports',
            line: (
              <>
                <To href={routes.imports()}>{plural(others, 'autre import', 'autres imports')}</To> à publier
              </>
            ),
          },
        ]
      : []),
  ]
}

function planLines({ plan, actor, waiting }: PlanWork): Line[] {
  const { avenants, judge, threads, unclear } = waiting
  const where = { plan: plan.code, ...(actor === null ? {} : { actor }) }
  const review = routes.planReview(reviewQuery({ plan: plan.code, year: judge?.year ?? 0, left: true }))
  return [
    ...avenants.map(({ id, number, effectiveOn }) => ({
      key: id,
      line: (
        <>
          <To href={routes.avenants(plan.code)}>Avenant n° {number}</To> en préparation, en vigueur le{' '}
          {formatLongDate(effectiveOn)}
        </>
      ),
    })),
    ...threads.slice(0, shown).map(({ id, title }) => ({
      key: id,
      line: (
        <>
          Commentaires ouverts : <To href={`${routes.action(id)}#commentaires`}>{title}</To>
        </>
      ),
    })),
    ...(judge
      ? [
          {
            key: 'revue',
            line: (
              <To href={review}>
                {plural(judge.count, 'action')} à juger pour {judge.year}
              </To>
            ),
          },
        ]
      : []),
    ...(unclear > 0
      ? [
          {
            key: 'a-preciser',
            line: (
              <>
                <To href={routes.plan(planQuery({ ...where, state: 'a_preciser' }))}>{plural(unclear, 'action')}</To>{' '}
                dont l’échéance reste à préciser
              </>
            ),
          },
        ]
      : []),
  ]
}

function accountLines(invited: number): Line[] {
  if (invited === 0) return []
  const line = (
    <>
      <To href={routes.users('?etat=invited')}>{plural(invited, 'compte invité', 'comptes invités')}</To>
      {invited < 2 ? ' n’est pas encore activé' : ' ne sont pas encore activés'}
    </>
  )
  return [{ key: 'comptes', line }]
}
