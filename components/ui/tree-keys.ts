import { parentOf, type TreeRow } from './tree-rows'

/** What a key asks of the tree (WAI-ARIA treegrid, rows focusable). */
export type TreeMove = { focus: string } | { open: string } | { close: string } | { follow: string } | null

type Place = { rows: readonly TreeRow[]; visible: readonly TreeRow[]; open: ReadonlySet<string>; id: string }

/** The move for a key pressed on a row; null when the key is not the tree's. */
export function moveFor(key: string, place: Place): TreeMove {
  const at = place.visible.findIndex((row) => row.id === place.id)
  const row = place.visible[at]
  if (!row) return null
  switch (key) {
    case 'ArrowDown':
      return focusOn(place.visible[at + 1])
    case 'ArrowUp':
      return focusOn(place.visible[at - 1])
    case 'Home':
      return focusOn(place.visible[0])
    case 'End':
      return focusOn(place.visible.at(-1))
    case 'ArrowRight':
      return right(row, place.visible[at + 1], place.open)
    case 'ArrowLeft':
      return row.hasChildren && place.open.has(row.id) ? { close: row.id } : focusOn(parentOf(place.rows, row.id))
    case 'Enter':
      return row.href ? { follow: row.href } : toggle(row, place.open)
    case ' ':
      return toggle(row, place.open)
    default:
      return null
  }
}

function right(row: TreeRow, next: TreeRow | undefined, open: ReadonlySet<string>): TreeMove {
  if (!row.hasChildren) return null
  return open.has(row.id) ? focusOn(next) : { open: row.id }
}

function toggle(row: TreeRow, open: ReadonlySet<string>): TreeMove {
  if (!row.hasChildren) return null
  return open.has(row.id) ? { close: row.id } : { open: row.id }
}

function focusOn(row: TreeRow | undefined): TreeMove {
  return row ? { focus: row.id } : null
}
