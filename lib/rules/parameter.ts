import type { CivilDate } from '@/lib/core/civil-date'

/** Where a value or a reasoning comes from: the text, its article or section, and how to find it again. */
export type Source = {
  text: string
  article: string
  reference: string
  /** True when the text itself was not read: whatever rests on it is shown as provisional. */
  unread?: boolean
}

export type DatedValue<T> = { from: CivilDate; value: T; source: Source }

/** A number of the law. Start dates only, oldest first, so that there is neither gap nor overlap. */
export type Parameter<T> = {
  id: string
  /** French, as a director reads it. */
  label: string
  unit: string
  /** Last day for which the values were checked; later results are provisional. */
  knownUntil: CivilDate
  /** The value as it is read on screen, unit included. */
  text: (value: T) => string
  values: readonly [DatedValue<T>, ...DatedValue<T>[]]
}

export type ValueInForce<T> = { value: T; from: CivilDate; source: Source; provisional: boolean }

/** The value in force on a day, or null before the first one. */
export function valueAt<T>(parameter: Parameter<T>, on: CivilDate): ValueInForce<T> | null {
  const dated = parameter.values.findLast((one) => one.from <= on)
  if (!dated) return null
  return {
    value: dated.value,
    from: dated.from,
    source: dated.source,
    provisional: on > parameter.knownUntil || dated.source.unread === true,
  }
}
