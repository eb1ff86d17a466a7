import type { Meteo } from '@/lib/plan/meteo'
import type { ProgressState } from '@/lib/plan/model'

/** "3 en retard" with the mark of its state, or "12 actions" without one. */
export type TreeCount = { text: string; state?: ProgressState }

/** What a cell of the tree shows: text, a state, a météo, what a branch holds, or nothing. */
export type TreeCell = string | { state: ProgressState } | { meteo: Meteo } | readonly TreeCount[] | null

export type TreeColumn = {
  label: string
  /** Type of the column: how it is aligned and cut. */
  kind?: 'text' | 'date' | 'number' | 'state'
  /** CSS width; the first column takes what is left. */
  width?: string
}

/** One line of the tree, in reading order; plain data, so that 300 lines weigh little on the wire. */
export type TreeRow = {
  id: string
  /** 1 for the top level. */
  level: number
  label: string
  number?: string
  href?: string
  hasChildren?: boolean
  /** Unfolded at first. */
  expanded?: boolean
  /** A quiet word after the label: "régionale". */
  tag?: string
  /** Cells after the first column, in the order of the columns. */
  cells: readonly TreeCell[]
}

/** Rows in sight: every ancestor unfolded. */
export function visibleRows<Row extends TreeRow>(rows: readonly Row[], open: ReadonlySet<string>): Row[] {
  let foldedAt = Number.POSITIVE_INFINITY
  return rows.filter((row) => {
    if (row.level > foldedAt) return false
    foldedAt = row.hasChildren && !open.has(row.id) ? row.level : Number.POSITIVE_INFINITY
    return true
  })
}

/** The row above it in the tree, or undefined at the top. */
export function parentOf(rows: readonly TreeRow[], id: string): TreeRow | undefined {
  const at = rows.findIndex((row) => row.id === id)
  const level = rows[at]?.level ?? 1
  return rows.slice(0, Math.max(0, at)).findLast((row) => row.level < level)
}

/** Ids of the rows unfolded at first. */
export function openAtFirst(rows: readonly TreeRow[]): Set<string> {
  return new Set(rows.filter((row) => row.hasChildren && row.expanded).map((row) => row.id))
}

/** Ids of every row that can be unfolded. */
export function allFoldable(rows: readonly TreeRow[]): Set<string> {
  return new Set(rows.filter((row) => row.hasChildren).map((row) => row.id))
}
