import type { ReactNode } from 'react'
import { type Meteo, meteos } from '@/lib/plan/meteo'
import { type ProgressState, progressStates } from '@/lib/plan/model'

/** A state by its shape, its word and its colour; shapes and colours are in state.css. */
export function StateBadge({ state }: { state: ProgressState }) {
  return (
    <span className="state" data-s={state}>
      {progressStates[state]}
    </span>
  )
}

/** A météo by its shape and its word, as a state is. */
export function MeteoBadge({ meteo }: { meteo: Meteo }) {
  return (
    <span className="state" data-s={meteo}>
      {meteos[meteo]}
    </span>
  )
}

export type Tone = 'neutral' | 'info' | 'success' | 'warn' | 'danger'

/** A quiet word beside a title or in a cell: "projet", "régionale", "à vérifier". */
export function Tag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  )
}
