import type { ProgressState } from './model'

/** What a chantier, a programme or a part counts: never a score, since what could not be counted is said beside it. */
export type RollUp = {
  total: number
  /** Réalisées. */
  done: number
  late: number
  /** Still to do and not late: en cours or à venir. */
  onTrack: number
  /** Suspendues or abandonnées: a person set them aside. */
  setAside: number
  /** À préciser: nothing can be said of them. */
  uncounted: number
}

export const emptyRollUp: RollUp = { total: 0, done: 0, late: 0, onTrack: 0, setAside: 0, uncounted: 0 }

const columnOf: Record<ProgressState, Exclude<keyof RollUp, 'total'>> = {
  realisee: 'done',
  en_retard: 'late',
  en_cours: 'onTrack',
  a_venir: 'onTrack',
  suspendue: 'setAside',
  abandonnee: 'setAside',
  a_preciser: 'uncounted',
}

/** Counts of a set of actions by what their state means. */
export function rollUp(states: readonly ProgressState[]): RollUp {
  const counts = { ...emptyRollUp }
  for (const state of states) {
    counts.total += 1
    counts[columnOf[state]] += 1
  }
  return counts
}

/** Counts of several parts put together: sums, never means. */
export function sumRollUps(counts: readonly RollUp[]): RollUp {
  const sum = { ...emptyRollUp }
  for (const one of counts) for (const key of Object.keys(sum) as (keyof RollUp)[]) sum[key] += one[key]
  return sum
}

/** Actions that ought to be finished on the day read: those done and those late. */
export function due(counts: RollUp): number {
  return counts.done + counts.late
}
