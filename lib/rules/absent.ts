/** Deeper than any request goes: what lies below is refused by the schema whatever it holds. */
const deepest = 6

/** The same value without the fields that are null, at every level: absent and null are the same. Elements of lists stay. */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (one === null ? [] : [[name, withoutNulls(one, depth + 1)]])),
  )
}
