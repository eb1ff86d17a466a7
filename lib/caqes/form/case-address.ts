import { settingPrefix } from './case-paths'

/** A request whose values come from exchanges or from a form. */
export type CaseRequest = {
  readonly rule: string
  readonly on?: string | undefined
  readonly settings?: Readonly<Record<string, unknown>> | undefined
  readonly input?: Readonly<Record<string, unknown>> | undefined
}

/** The whole case as the query of an address: the link that replays it. Unknown values are left out. */
export function caseQuery({ on, settings = {}, input = {} }: CaseRequest): string {
  const pairs = [
    ...flat(input, ''),
    ...(on === undefined ? [] : [['on', on] as const]),
    ...flat(settings, settingPrefix),
  ]
  return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()
}

function flat(value: Readonly<Record<string, unknown>>, prefix: string): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, one]) => pairsOf(`${prefix}${name}`, one))
}

function pairsOf(path: string, value: unknown): (readonly [string, string])[] {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((one, row) => pairsOf(`${path}.${row}`, one))
  if (typeof value === 'object') return flat(value as Readonly<Record<string, unknown>>, `${path}.`)
  if (typeof value === 'boolean') return [[path, value ? 'oui' : 'non']]
  return [[path, String(value)]]
}
