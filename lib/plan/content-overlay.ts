import type { PlanObject } from './model'
import type { StoredAction, StoredChantier, StoredContent, StoredProgramme } from './queries/plan-content'

export type Versions = Pick<StoredContent, 'programmes' | 'chantiers' | 'actions'>

/** What an avenant does to one thing: the version it leaves (null: it adds the thing) and the one it makes (null: it removes it). */
export type ChangeRow = {
  id: string
  object: PlanObject
  objectId: string
  beforeId: string | null
  afterId: string | null
}

type Row = StoredProgramme | StoredChantier | StoredAction

/** The thing a version is about. */
export function objectIdOf(row: Row): string {
  if ('actionId' in row) return row.actionId
  return 'chantierId' in row ? row.chantierId : row.programmeId
}

/** A plan as it would read with what an avenant prepares: its versions in place of those it leaves, in reading order. */
export function withChanges<Content extends Versions>(
  base: Content,
  changes: readonly ChangeRow[],
  made: Versions,
): Content {
  const touched = new Set(changes.map((change) => change.objectId))
  const kept = <R extends Row>(rows: readonly R[], added: readonly R[]) =>
    [...rows.filter((row) => !touched.has(objectIdOf(row))), ...added].toSorted((a, b) => a.position - b.position)
  return {
    ...base,
    programmes: kept(base.programmes, made.programmes),
    chantiers: kept(base.chantiers, made.chantiers),
    actions: kept(base.actions, made.actions),
  }
}

/** Where to put a row among its siblings: after one of them, first (`null`), or last. Siblings in the way step aside by one. */
export function placeAmong(
  siblings: readonly { id: string; position: number }[],
  after: string | null | 'last',
): { position: number; shifted: { id: string; position: number }[] } {
  const ordered = siblings.toSorted((a, b) => a.position - b.position)
  const index = after === 'last' ? ordered.length - 1 : ordered.findIndex((one) => one.id === after)
  const position = (ordered[index]?.position ?? 0) + 1
  const shifted: { id: string; position: number }[] = []
  let taken = position
  for (const one of ordered.slice(index + 1)) {
    if (one.position > taken) break
    taken += 1
    shifted.push({ id: one.id, position: taken })
  }
  return { position, shifted }
}
