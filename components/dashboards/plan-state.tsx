import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { PlanAggregates, PlanWork } from '@/lib/dashboards/model'
import type { StateLine } from '@/lib/dashboards/state-counts'
import { planQuery } from '@/lib/plan/address'
import { StateTable } from './state-table'

/** The state of the person's perimeter, programme by programme. */
export function PlanState({ work }: { work: PlanWork }) {
  const { plan, actor, on, lines } = work
  const where = { plan: plan.code, ...(actor === null ? {} : { actor }) }
  return (
    <section className="section" aria-labelledby="etat">
      <h2 id="etat">{actor === null ? 'État du plan' : `État de vos actions, ${actor}`}</h2>
      <p className="muted">
        {plan.title}, au {formatLongDate(on)}
      </p>
      {lines.length === 0 ? (
        <p className="muted">Aucune action du plan ne vous nomme à cette date.</p>
      ) : (
        <StateTable
          caption="Actions par programme et par état"
          first="Programme"
          lines={lines}
          open={routes.programme}
          href={(programme, state) =>
            routes.plan(planQuery({ ...where, ...(programme ? { programme } : {}), ...(state ? { state } : {}) }))
          }
        />
      )}
    </section>
  )
}

/** The figures of a plan for who reads no action of it. */
export function AggregateState({ aggregates }: { aggregates: PlanAggregates }) {
  return (
    <section className="section" aria-labelledby="etat">
      <h2 id="etat">État du plan de votre région</h2>
      <p className="muted">
        {aggregates.title}, au {formatLongDate(aggregates.on)}
      </p>
      <StateTable caption="Actions par programme et par état" first="Programme" lines={aggregates.lines} />
    </section>
  )
}

/** One line for each regional plan. */
export function RegionState({ lines }: { lines: readonly StateLine[] }) {
  if (lines.length === 0) return null
  return (
    <section className="section" aria-labelledby="etat">
      <h2 id="etat">État des plans régionaux</h2>
      <StateTable
        caption="Actions par région et par état"
        first="Région"
        lines={lines}
        open={(plan) => routes.plan(planQuery({ plan }))}
        href={(plan, state) => (plan ? routes.plan(planQuery({ plan, ...(state ? { state } : {}) })) : routes.plan())}
      />
    </section>
  )
}
