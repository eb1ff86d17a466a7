/** What a rule answers: never null, NaN, or 0 for unknown. `reasons` are stable codes; sentences are in the law's labels. */
export type Outcome<Result> =
  | { status: 'computed'; result: Result; reasons: readonly [] }
  | { status: 'not-applicable'; result: Record<string, never>; reasons: readonly string[] }
  | { status: 'refused'; result: Readonly<Record<string, unknown>>; reasons: readonly string[] }
  | { status: 'not-computable'; result: Record<string, never>; reasons: readonly string[] }

export function computed<Result>(result: Result): Outcome<Result> {
  return { status: 'computed', result, reasons: [] }
}

/** The rule does not concern this case. */
export function notApplicable(reason: string): Outcome<never> {
  return { status: 'not-applicable', result: {}, reasons: [reason] }
}

/** The text forbids the proposal, for one reason or several; `limit` gives what it allows, where a limit exists. */
export function refused(
  reasons: string | readonly string[],
  limit: Readonly<Record<string, unknown>> = {},
): Outcome<never> {
  return { status: 'refused', result: limit, reasons: typeof reasons === 'string' ? [reasons] : reasons }
}

/** Something needed is missing; `reasons` names it, in input order. */
export function notComputable(...reasons: string[]): Outcome<never> {
  return { status: 'not-computable', result: {}, reasons }
}

/** Of the fields that a step needs, those the input does not give, in the order asked. */
export function missingOf<Input extends object>(input: Input, needed: readonly (keyof Input & string)[]): string[] {
  return needed.filter((name) => input[name] === undefined)
}
