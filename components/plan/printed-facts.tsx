import type { PrintedIndicator } from '@/lib/plan/indicator'
import { ActorList } from './actor-list'
import { IndicatorTable } from './indicator-table'
import { Section } from './section'

type Props = {
  action: {
    plan: { code: string }
    row: { actors: readonly string[] }
    rawActors: string | null
    indicators: readonly PrintedIndicator[]
  }
}

/** What the plan prints beside an action: its indicators and its actors. */
export function PrintedFacts({ action: { plan, row, rawActors, indicators } }: Props) {
  return (
    <>
      <Section title="Indicateurs">
        <IndicatorTable indicators={indicators} />
      </Section>
      <Section title="Acteurs">
        <ActorList actors={row.actors} printed={rawActors} planCode={plan.code} />
      </Section>
    </>
  )
}
