import type { ExchangeAction, ExchangeChantier, ExchangePart, ExchangeProgramme, PlanExchange } from './exchange'
import type { StoredAction, StoredChantier, StoredContent, StoredPart, StoredProgramme } from './queries/plan-content'

/** One element of the new content and the stored one it continues, so that progress stays with its action. */
export type Matched<New, Stored> = { next: New; stored: Stored | null; position: number }

export type MatchedChantier = Matched<ExchangeChantier, StoredChantier> & {
  actions: Matched<ExchangeAction, StoredAction>[]
}
export type MatchedProgramme = Matched<ExchangeProgramme, StoredProgramme> & { chantiers: MatchedChantier[] }
export type MatchedPart = Matched<ExchangePart, StoredPart> & { programmes: MatchedProgramme[] }

/** Same printed identity first (title, number), then same place among what is left. */
export function matchContent(plan: PlanExchange, stored: StoredContent): MatchedPart[] {
  const titles = new Map(stored.programmes.map((programme) => [programme.programmeId, programme.title]))
  const keyOf = (title: string, parent: string | null) => JSON.stringify([title, parent])
  const storedKey = (row: StoredProgramme) => keyOf(row.title, row.parentId && (titles.get(row.parentId) ?? null))
  const parts = pair(plan.parts, stored.parts, [[(part) => part.title, (row) => row.title]])
  // A programme that moves to another part stays itself: matched over the whole plan.
  const programmes = pair(
    plan.parts.flatMap((part) => part.programmes),
    stored.programmes,
    [
      [(programme) => keyOf(programme.title, programme.parent), storedKey],
      [(programme) => programme.title, (row) => row.title],
    ],
  )
  const byNext = new Map(programmes.map((programme) => [programme.next, programme]))
  return parts.map((part) => ({
    ...part,
    programmes: part.next.programmes.flatMap((programme) => {
      const matched = byNext.get(programme)
      return matched ? [{ ...matched, chantiers: matchChantiers(programme, matched.stored, stored) }] : []
    }),
  }))
}

function matchChantiers(next: ExchangeProgramme, of: StoredProgramme | null, stored: StoredContent): MatchedChantier[] {
  const rows = of ? stored.chantiers.filter((chantier) => chantier.programmeId === of.programmeId) : []
  const exact = (chantier: { number: number | null; title: string | null }) =>
    JSON.stringify([chantier.number, chantier.title])
  const matched = pair(next.chantiers, rows, [
    [exact, exact],
    [(chantier) => String(chantier.number), (row) => String(row.number)],
  ])
  return matched.map((chantier) => ({ ...chantier, actions: matchActions(chantier, stored) }))
}

function matchActions({ next, stored: of }: Matched<ExchangeChantier, StoredChantier>, stored: StoredContent) {
  const rows = of ? stored.actions.filter((action) => action.chantierId === of.chantierId) : []
  return pair(next.actions, rows, [[(action) => action.number, (row) => row.number]])
}

type Keys<New, Stored> = readonly (readonly [(next: New) => string, (stored: Stored) => string])[]

/** Pairs by each key in turn, then what is left in its order. */
export function pair<New, Stored>(next: readonly New[], stored: readonly Stored[], keys: Keys<New, Stored>) {
  const left = new Set(stored)
  const found = new Map<number, Stored>()
  const take = (index: number, row: Stored | undefined) => {
    if (row === undefined) return
    found.set(index, row)
    left.delete(row)
  }
  for (const [nextKey, storedKey] of keys) {
    const waiting = groupBy(left, storedKey)
    for (const [index, element] of next.entries())
      if (!found.has(index)) take(index, waiting.get(nextKey(element))?.shift())
  }
  const rest = [...left]
  for (const index of next.keys()) if (!found.has(index)) take(index, rest.shift())
  return next.map((element, index) => ({ next: element, stored: found.get(index) ?? null, position: index + 1 }))
}

function groupBy<Row>(rows: Iterable<Row>, key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
