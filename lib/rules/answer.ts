import type { TraceStep } from './trace'

export type AnswerStatus = 'invalid' | 'not-applicable' | 'refused' | 'not-computable' | 'computed'

/** One answer of the door, in the form of exchanges (simulation format, version 1). */
export type Answer = {
  id: string | number | null
  status: AnswerStatus
  result: Readonly<Record<string, unknown>>
  reasons: readonly string[]
  trace: readonly TraceStep[]
  /** The answer rests on a text not read, or on a day beyond what was checked. */
  provisional: boolean
}

export function invalid(id: Answer['id'], reasons: readonly string[]): Answer {
  return { id, status: 'invalid', result: {}, reasons, trace: [], provisional: false }
}
