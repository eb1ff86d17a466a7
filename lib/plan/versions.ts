import type { CivilDate } from '@/lib/core/civil-date'

/** The words of an action that an avenant changes, as a person reads them. */
export type Definition = {
  number: string
  title: string
  regional: boolean
  deadlines: readonly string[]
  actors: readonly string[]
}

const fields = {
  title: 'Libellé',
  deadlines: 'Échéances',
  actors: 'Acteurs',
  number: 'Numéro',
  regional: 'Marque régionale',
} satisfies Record<keyof Definition, string>

export type FieldChange = {
  field: string
  label: string
  before: readonly string[]
  after: readonly string[]
}

/** One version of an action: when it holds (`validTo` excluded), what made it, and what it changed from the one before. */
export type VersionView = {
  id: string
  validFrom: CivilDate
  validTo: CivilDate | null
  avenant: { id: string; number: number; title: string } | null
  definition: Definition
  changes: readonly FieldChange[]
}

/** What differs between two versions, field by field, in the order a person reads them. */
export function changesBetween(before: Definition, after: Definition): FieldChange[] {
  return (Object.keys(fields) as (keyof Definition)[]).flatMap((field) =>
    fieldChange(field, fields[field], linesOf(before, field), linesOf(after, field)),
  )
}

/** A field before and after, or nothing when its lines are the same. */
export function fieldChange(
  field: string,
  label: string,
  before: readonly string[],
  after: readonly string[],
): FieldChange[] {
  return before.join('\n') === after.join('\n') ? [] : [{ field, label, before, after }]
}

function linesOf(definition: Definition, field: keyof Definition): readonly string[] {
  const value = definition[field]
  if (typeof value === 'boolean') return [value ? 'Action régionale' : 'Action nationale']
  return typeof value === 'string' ? [value] : value
}

/**
 * Positions of the deadlines of a new version. A line printed as before keeps its position, since what people said of an
 * occurrence is kept by it; a corrected line takes the place of one that left; an added line comes last.
 */
export function keepPositions(
  before: readonly { position: number; raw: string }[],
  lines: readonly string[],
): number[] {
  const left = [...before]
  const kept = lines.map((line) => {
    const at = left.findIndex((deadline) => deadline.raw === line)
    return at < 0 ? null : (left.splice(at, 1)[0]?.position ?? null)
  })
  let last = Math.max(0, ...before.map((deadline) => deadline.position))
  return kept.map((position) => {
    if (position !== null) return position
    const freed = left.shift()
    if (freed) return freed.position
    last += 1
    return last
  })
}
