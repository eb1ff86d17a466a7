import type { z } from 'zod'
import type { CivilDate } from '@/lib/core/civil-date'
import { type Evaluation, evaluate } from './evaluate'
import { refusedFields } from './reasons'
import type { Rule } from './rule'
import type { Tracer } from './trace'

/** What the door gives a rule: the raw input, the day if one was asked, the choices that hold on the day of the case. */
type Question<Settings> = {
  input: unknown
  on: CivilDate | undefined
  settingsOn: (day: CivilDate) => Settings
  tracer: Tracer
}

type Reply = { invalid: readonly string[] } | Evaluation<Readonly<Record<string, unknown>>>

/** A rule among others, its own types closed over: what the door, the catalogue of rules and the forms need. */
export type RegisteredRule<Settings> = Pick<
  Rule<unknown, Settings, unknown>,
  'id' | 'label' | 'summary' | 'sources'
> & {
  input: z.ZodType
  versions: readonly { regime: Rule<unknown, Settings, unknown>['versions'][0]['regime']; caution?: string }[]
  reply: (question: Question<Settings>) => Reply
  /** The day a case is judged on when it asks for none; null when its input cannot be read. */
  usualDay: (input: unknown) => CivilDate | null
}

/** Puts a rule among the others. */
export function register<Input, Settings, Result extends Readonly<Record<string, unknown>>>(
  rule: Rule<Input, Settings, Result>,
): RegisteredRule<Settings> {
  return {
    id: rule.id,
    label: rule.label,
    summary: rule.summary,
    sources: rule.sources,
    input: rule.input,
    versions: rule.versions.map(({ regime, caution }) => ({ regime, ...(caution ? { caution } : {}) })),
    usualDay: (raw) => {
      const read = rule.input.safeParse(raw)
      return read.success ? rule.defaultOn(read.data) : null
    },
    reply: ({ input: raw, on, settingsOn, tracer }) => {
      const read = rule.input.safeParse(raw)
      if (!read.success) return { invalid: refusedFields(read.error, 'input') }
      const day = on ?? rule.defaultOn(read.data)
      const settings = settingsOn(day)
      const contradictory = rule.contradictions?.(read.data, settings) ?? []
      if (contradictory.length > 0) return { invalid: contradictory }
      return evaluate(rule, read.data, day, settings, tracer)
    },
  }
}
