import type { ReactNode } from 'react'

/** Words of the states of an action; the shape and the colour are in state.css. */
export const stateLabels = {
  a_venir: 'à venir',
  en_cours: 'en cours',
  realisee: 'réalisée',
  en_retard: 'en retard',
  suspendue: 'suspendue',
  abandonnee: 'abandonnée',
  a_preciser: 'à préciser',
} as const

export type StateKey = keyof typeof stateLabels

/** A state by its shape, its word and its colour. */
export function StateBadge({ state }: { state: StateKey }) {
  return (
    <span className="state" data-s={state}>
      {stateLabels[state]}
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
