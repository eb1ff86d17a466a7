import { exchangeLimits } from '@/lib/core/exchange-limits'

/** The same value without the fields that are null, at every level: absent and null are the same. Elements of lists stay. */
export function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > exchangeLimits.depth) return value
  if (Array.isArray(value)) return value.map((one) => withoutNulls(one, depth + 1))
  return Object.fromEntries(presentFields(value, depth))
}

/** The fields of an object that are not null, without nulls inside. */
export function presentFields(value: object, depth = 0): [name: string, value: unknown][] {
  return Object.entries(value).flatMap(([name, one]): [string, unknown][] =>
    one === null ? [] : [[name, withoutNulls(one, depth + 1)]],
  )
}
