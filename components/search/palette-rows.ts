import { routes } from '@/lib/core/routes'
import { type Hit, type HitGroup, searchKinds } from '@/lib/search/model'

/** Id of the line that leads to the page of all results. */
export const allResults = 'tout'

/** A line one may choose. */
export type PaletteRow = Hit & { key: string }
export type PaletteSection = { label: string; rows: readonly PaletteRow[] }

/** What the palette lists: what was opened last while nothing is asked, then what was found, then the page of all results. */
export function paletteSections(asked: string, groups: readonly HitGroup[], recent: readonly Hit[]): PaletteSection[] {
  const sections = groups.map(({ kind, hits }) => section(searchKinds[kind], hits))
  if (asked === '') return recent.length === 0 ? sections : [section('Ouverts récemment', recent), ...sections]
  const all = {
    id: allResults,
    title: `Voir tous les résultats pour « ${asked} »`,
    place: null,
    href: routes.search(asked),
  }
  return [...sections, section('Recherche', [all])]
}

function section(label: string, hits: readonly Hit[]): PaletteSection {
  return { label, rows: hits.map((hit, index) => ({ ...hit, key: `${label} ${index}` })) }
}

/** The row a key leads to, round the list; undefined when the key is not the list's. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  return undefined
}
