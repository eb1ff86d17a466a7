import type { Source } from './parameter'

/** One legal step, in order: what was looked at, what was found, on which text. `value` is ready to be read. */
export type TraceStep = { label: string; value: string; source: string }

/** What a rule writes its steps to. What must be put together is a function, so that a silent trace costs nothing. */
export type Tracer = { step: (label: string | (() => string), value: () => string, source: Source) => void }

/** "Instruction DSS/A1/CNAMTS/2017/234 du 26 juillet 2017, annexe 4 §1". */
export function sourceText(source: Source): string {
  return `${source.text}, ${source.article}${source.unread ? ' (texte non relu)' : ''}`
}

/** A tracer and the list it fills. */
export function recordingTracer(): Tracer & { steps: TraceStep[] } {
  const steps: TraceStep[] = []
  return {
    steps,
    step: (label, value, source) =>
      steps.push({ label: typeof label === 'string' ? label : label(), value: value(), source: sourceText(source) }),
  }
}

/** For mass evaluations: nothing is kept. */
export const silentTracer: Tracer = { step: () => {} }
