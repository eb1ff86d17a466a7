import type { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Context } from './context'
import type { Outcome } from './outcome'
import type { Source } from './parameter'

/** The days a rule's reasoning holds for; `to` null = until a text says otherwise. */
export type Regime = { id: string; label: string; from: CivilDate; to: CivilDate | null }

/** One version of a reasoning. A change of reasoning is a second version with its own dates, never an `if` on a year. */
export type RuleVersion<Input, Settings, Result> = {
  regime: Regime
  /** What a jurist must know of this version (text not read, open question), in French. Its answers are provisional. */
  caution?: string
  evaluate: (input: Input, context: Context<Settings>) => Outcome<Result>
}

/** A rule of law: its door (schema), its default date, its dated versions, its sources. */
export type Rule<Input, Settings, Result> = {
  id: string
  /** French, as a director reads it. */
  label: string
  summary: string
  /** The texts the rule rests on, the main one first. */
  sources: readonly [Source, ...Source[]]
  /** Strict object where every field is optional (unknown is absent). Each field carries `.meta({ label, help })` in French for the forms. */
  input: z.ZodType<Input>
  /** The day the rule is asked for when the request says nothing. */
  defaultOn: (input: Input) => CivilDate
  /** Fields that are well written one by one and contradict each other: the request is then invalid. */
  contradictions?: (input: Input, settings: Settings) => readonly string[]
  versions: readonly [RuleVersion<Input, Settings, Result>, ...RuleVersion<Input, Settings, Result>[]]
}

/** The version of a rule that holds on a day, or null when none does. */
export function versionAt<Input, Settings, Result>(
  rule: Rule<Input, Settings, Result>,
  on: CivilDate,
): RuleVersion<Input, Settings, Result> | null {
  return rule.versions.find(({ regime }) => regime.from <= on && (regime.to === null || on <= regime.to)) ?? null
}
