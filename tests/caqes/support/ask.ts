import { answer } from '@/lib/caqes/simulation'
import type { Answer } from '@/lib/rules/answer'

type Extra = { on?: string; settings?: Record<string, unknown> }

/** What the door says of one case, without the trace. */
export function ask(rule: string, input: Record<string, unknown>, extra: Extra = {}) {
  const { status, result, reasons } = answer({ id: 't', rule, input, ...extra })
  return { status, result, reasons }
}

export const computed = (result: object) => ({ status: 'computed', result, reasons: [] })
export const refused = (reasons: string | string[], result: object = {}) => ({
  status: 'refused',
  result,
  reasons: [reasons].flat(),
})
export const notComputable = (...reasons: string[]) => ({ status: 'not-computable', result: {}, reasons })
export const notApplicable = (reason: string) => ({ status: 'not-applicable', result: {}, reasons: [reason] })
export const invalid = (...reasons: string[]) => ({ status: 'invalid', result: {}, reasons })

/** One named value of a computed answer. */
export function value(answered: Pick<Answer, 'result'>, name: string): unknown {
  return answered.result[name]
}
