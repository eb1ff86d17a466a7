import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { Context, NotInForce } from './context'
import { notApplicable, type Outcome } from './outcome'
import { type Rule, versionAt } from './rule'
import { silentTracer, type Tracer } from './trace'

export type Evaluation<Result> = {
  outcome: Outcome<Result>
  /** The answer rests on a text not read or on a day beyond what was checked. */
  provisional: boolean
}

/**
 * A rule applied to an input already read (amounts in cents, percentages and quantities as fractions): the path of mass
 * computations. Contradictions between fields are the caller's to exclude. Not-applicable `regime` outside the rule's dates.
 */
export function evaluate<Input, Settings, Result>(
  rule: Rule<Input, Settings, Result>,
  input: Input,
  on: CivilDate,
  settings: Settings,
  tracer: Tracer = silentTracer,
): Evaluation<Result> {
  const version = versionAt(rule, on)
  if (!version) return outsideRegime(rule, on, tracer)
  const context = new Context(on, settings, tracer)
  try {
    const outcome = version.evaluate(input, context)
    return { outcome, provisional: context.provisional || version.caution !== undefined }
  } catch (error) {
    if (error instanceof NotInForce) return outsideRegime(rule, on, tracer)
    throw error
  }
}

function outsideRegime<Input, Settings, Result>(
  { sources: [source] }: Rule<Input, Settings, Result>,
  on: CivilDate,
  tracer: Tracer,
): Evaluation<Result> {
  tracer.step(`Le ${formatLongDate(on)}`, () => 'cette règle n’est pas en vigueur', source)
  return { outcome: notApplicable('regime'), provisional: false }
}
