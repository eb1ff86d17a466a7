import { type MatchedPart, matchContent } from './content-match'
import type { PlanExchange } from './exchange'
import { actionWords, programmeWords } from './exchange-rows'
import type { StoredContent } from './queries/plan-content'

export type ChangeKind = 'added' | 'changed' | 'removed'
export type ChangedObject = 'part' | 'programme' | 'chantier' | 'action'

/** One difference a person reads before publishing. */
export type ContentChange = {
  kind: ChangeKind
  object: ChangedObject
  /** Where it stands: programme, then chantier. */
  path: string
  name: string
  /** Keys of the format whose value differs. */
  fields: string[]
}

/** What publishing would change in a plan, in reading order, removals last. Empty: the file says what the plan says. */
export function contentChanges(plan: PlanExchange, stored: StoredContent): ContentChange[] {
  const matched = matchContent(plan, stored)
  const titles = new Map(stored.programmes.map((row) => [row.programmeId, row.title]))
  const changes: ContentChange[] = []
  const tell = (object: ChangedObject, path: string, name: string, before: object | null, after: object) => {
    const fields = before === null ? [] : differingKeys(before, after)
    if (before === null || fields.length > 0)
      changes.push({ kind: before === null ? 'added' : 'changed', object, path, name, fields })
  }
  for (const part of matched) {
    const { programmes: _, ...words } = part.next
    tell(
      'part',
      '',
      words.title,
      part.stored && { title: part.stored.title, lead: part.stored.lead, position: part.stored.position },
      { ...words, position: part.position },
    )
    for (const programme of part.programmes) {
      const { chantiers: __, ...next } = programme.next
      const row = programme.stored
      const before = row && {
        ...programmeWords(row, row.parentId && (titles.get(row.parentId) ?? null)),
        part: row.partId,
        position: row.position,
      }
      tell('programme', '', next.title, before, {
        ...next,
        part: part.stored?.id ?? null,
        position: programme.position,
      })
      for (const chantier of programme.chantiers) {
        const name = chantierTitle(chantier.next)
        const held = chantier.stored && {
          number: chantier.stored.number,
          title: chantier.stored.title,
          position: chantier.stored.position,
        }
        tell('chantier', next.title, name, held, {
          number: chantier.next.number,
          title: chantier.next.title,
          position: chantier.position,
        })
        for (const action of chantier.actions) {
          const words = action.stored && { ...actionWords(action.stored), position: action.stored.position }
          tell('action', `${next.title} › ${name}`, `Action ${action.next.number} : ${action.next.title}`, words, {
            ...action.next,
            position: action.position,
          })
        }
      }
    }
  }
  return [...changes, ...removals(matched, stored)]
}

/** Stored rows that nothing of the new content continues. */
export function removedRows(matched: readonly MatchedPart[], stored: StoredContent) {
  const programmes = matched.flatMap((part) => part.programmes)
  const chantiers = programmes.flatMap((programme) => programme.chantiers)
  const kept = new Set(
    [...programmes, ...chantiers, ...chantiers.flatMap((chantier) => chantier.actions)].map((one) => one.stored?.id),
  )
  return {
    programmes: stored.programmes.filter((row) => !kept.has(row.id)),
    chantiers: stored.chantiers.filter((row) => !kept.has(row.id)),
    actions: stored.actions.filter((row) => !kept.has(row.id)),
  }
}

function removals(matched: readonly MatchedPart[], stored: StoredContent): ContentChange[] {
  const removed = removedRows(matched, stored)
  const line = (object: ChangedObject, name: string): ContentChange => ({
    kind: 'removed',
    object,
    path: '',
    name,
    fields: [],
  })
  return [
    ...removed.programmes.map((row) => line('programme', row.title)),
    ...removed.chantiers.map((row) => line('chantier', chantierTitle(row))),
    ...removed.actions.map((row) => line('action', `Action ${row.number} : ${row.title}`)),
  ]
}

function chantierTitle(chantier: { number: number | null; title: string | null }): string {
  if (chantier.number === null) return chantier.title ?? 'Actions sans chantier'
  return `Chantier ${chantier.number}${chantier.title ? ` : ${chantier.title}` : ''}`
}

export function differingKeys(before: object, after: object): string[] {
  const old = new Map(Object.entries(before))
  return Object.entries(after).flatMap(([key, value]) =>
    JSON.stringify(old.get(key)) === JSON.stringify(value) ? [] : [key],
  )
}
