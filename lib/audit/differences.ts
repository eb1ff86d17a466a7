import type { Json } from './events'

/** A field of an event: what it was and what it is, as lines a person reads; null where the event says nothing of it. */
export type Difference = {
  field: string
  /** kept: told by both sides, unchanged, said to place the change (which deadline, which day). */
  kind: 'added' | 'removed' | 'changed' | 'kept'
  before: readonly string[] | null
  after: readonly string[] | null
}

/** Words of the trade for names of fields and for values that are codes; from the rooms that own them. */
export type Words = {
  field: (name: string) => string
  /** Place of a field in the reading: JSON in the database keeps no order. */
  rank: (name: string) => number
  /** Null: the value is no code. */
  value: (field: string, value: string | number | boolean) => string | null
}

/** What an event changed, field by field: those that changed first, in reading order. */
export function differences(before: Json | undefined, after: Json | undefined, words: Words): Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const names = inOrder([...new Set([...Object.keys(is), ...Object.keys(was)])], words)
  const told = names.map((field) => difference(field, was[field], is[field], words))
  return [...told.filter(({ kind }) => kind !== 'kept'), ...told.filter(({ kind }) => kind === 'kept')]
}

function difference(field: string, was: Json | undefined, is: Json | undefined, words: Words): Difference {
  const [before, after] = [was, is].map((value) => (value === undefined ? null : linesOf(field, value, words)))
  const sides = { field: words.field(field), before: before ?? null, after: after ?? null }
  if (was === undefined) return { ...sides, kind: 'added' }
  if (is === undefined) return { ...sides, kind: 'removed' }
  return { ...sides, kind: before?.join('\n') === after?.join('\n') ? 'kept' : 'changed' }
}

function inOrder(names: readonly string[], { rank }: Words): string[] {
  return names.toSorted((a, b) => rank(a) - rank(b))
}

function fieldsOf(value: Json | undefined): Readonly<Record<string, Json>> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !isList(value)) return value
  return { value }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** A value as lines: a list gives one line an element, an object one line of its fields. Nothing gives no line. */
function linesOf(field: string, value: Json, words: Words): string[] {
  if (value === null || value === '') return []
  if (isList(value)) return value.flatMap((element) => linesOf(field, element, words))
  if (typeof value !== 'object') return [words.value(field, value) ?? String(value)]
  const told = inOrder(Object.keys(value), words).flatMap((name) => {
    const lines = linesOf(name, value[name] ?? null, words)
    return lines.length === 0 ? [] : [`${words.field(name)}\u00a0: ${lines.join(', ')}`]
  })
  return told.length === 0 ? [] : [told.join(' · ')]
}
