import type { ProgressState } from '@/lib/plan/model'

/** What the marks of the timeline mean, in the order of the legend. */
export const markWords: readonly (readonly [ProgressState, string])[] = [
  ['realisee', 'faite'],
  ['en_retard', 'en retard'],
  ['en_cours', 'en cours'],
  ['a_venir', 'à venir'],
  ['suspendue', 'suspendue ou différée'],
  ['abandonnee', 'abandonnée'],
  ['a_preciser', 'en attente, à préciser'],
]

/** A fraction of the width as CSS. */
export function percent(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`
}
