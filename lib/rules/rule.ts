import type { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import type { Outcome } from './outcome'
import type { Source } from './parameter'
import type { Tracer } from './trace'

/** The days a rule's reasoning holds for; `to` null = until a text says otherwise. */
export type Regime = { id: string; label: string; from: CivilDate; to: CivilDate | null }

export type Context<Settings> = { on: CivilDate; settings: Settings; tracer: Tracer }

/** One version of a reasoning. A change of reasoning is a second version with its own dates, never an `if` on a year. */
export type RuleVersion<Input, Settings, Result> = {
  regime: Regime
  /** What a jurist must know of this version (text not read, open question), in French. */
  caution?: string
  evaluate: (input: Input, context: Context<Settings>) => Outcome<Result>
}

/** A rule of law: its door (schema), its default date, its dated versions, its sources. */
export type Rule<Input, Settings, Result> = {
  id: string
  /** French, as a director reads it. */
  label: string
  summary: string
  sources: readonly Source[]
  /** Strict object; nulls are removed before it is asked. Each field carries `.meta({ label, help })` in French for the forms. */
  input: z.ZodType<Input>
  defaultOn: (input: Input) => CivilDate | null
  versions: readonly [RuleVersion<Input, Settings, Result>, ...RuleVersion<Input, Settings, Result>[]]
}
