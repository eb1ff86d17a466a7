import type { IndicatorKind } from './model'

/** An indicator of an action, as the plan prints it. */
export type PrintedIndicator = {
  id: string
  label: string
  kind: IndicatorKind
  numerator: string | null
  denominator: string | null
  current: string | null
  target: string | null
}
