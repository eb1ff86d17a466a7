import { expect, test } from 'vitest'
import { moveFor } from '@/components/ui/tree-keys'
import { allFoldable, openAtFirst, parentOf, type TreeRow, visibleRows } from '@/components/ui/tree-rows'

const row = (id: string, level: number, more: Partial<TreeRow> = {}): TreeRow => ({
  id,
  level,
  label: id,
  cells: [],
  ...more,
})

const rows: readonly TreeRow[] = [
  row('p1', 1, { hasChildren: true, expanded: true }),
  row('c1', 2, { hasChildren: true }),
  row('a1', 3, { href: '/plan/actions/a1' }),
  row('a2', 3),
  row('c2', 2, { hasChildren: true, expanded: true }),
  row('a3', 3),
  row('p2', 1, { hasChildren: true }),
  row('a4', 2),
]

const ids = (list: readonly TreeRow[]) => list.map((one) => one.id)
const shown = (...open: string[]) => ids(visibleRows(rows, new Set(open)))

function move(key: string, id: string, ...open: string[]) {
  return moveFor(key, { rows, visible: visibleRows(rows, new Set(open)), open: new Set(open), id })
}

test('a folded row hides everything below it, unfolded or not', () => {
  expect(shown()).toEqual(['p1', 'p2'])
  expect(shown('c1', 'c2')).toEqual(['p1', 'p2'])
  expect(shown('p1')).toEqual(['p1', 'c1', 'c2', 'p2'])
  expect(shown('p1', 'c2', 'p2')).toEqual(['p1', 'c1', 'c2', 'a3', 'p2', 'a4'])
})

test('rows are unfolded at first when they say so, and everything can be', () => {
  expect([...openAtFirst(rows)]).toEqual(['p1', 'c2'])
  expect([...allFoldable(rows)]).toEqual(['p1', 'c1', 'c2', 'p2'])
})

test('the parent is the nearest row above of a lower level; the top has none', () => {
  expect(parentOf(rows, 'a3')?.id).toBe('c2')
  expect(parentOf(rows, 'c2')?.id).toBe('p1')
  expect(parentOf(rows, 'p2')).toBeUndefined()
  expect(parentOf(rows, 'unknown')).toBeUndefined()
})

test('up and down go through the rows in sight and stop at the ends', () => {
  expect(move('ArrowDown', 'p1')).toEqual({ focus: 'p2' })
  expect(move('ArrowDown', 'p1', 'p1')).toEqual({ focus: 'c1' })
  expect(move('ArrowUp', 'p1')).toBeNull()
  expect(move('ArrowDown', 'p2')).toBeNull()
  expect(move('Home', 'p2', 'p1')).toEqual({ focus: 'p1' })
  expect(move('End', 'p1', 'p1')).toEqual({ focus: 'p2' })
})

test('right unfolds, then goes to the first child; on a leaf it does nothing', () => {
  expect(move('ArrowRight', 'p1')).toEqual({ open: 'p1' })
  expect(move('ArrowRight', 'p1', 'p1')).toEqual({ focus: 'c1' })
  expect(move('ArrowRight', 'a3', 'p1', 'c2')).toBeNull()
})

test('left folds, then goes to the parent', () => {
  expect(move('ArrowLeft', 'c2', 'p1', 'c2')).toEqual({ close: 'c2' })
  expect(move('ArrowLeft', 'c2', 'p1')).toEqual({ focus: 'p1' })
  expect(move('ArrowLeft', 'a3', 'p1', 'c2')).toEqual({ focus: 'c2' })
  expect(move('ArrowLeft', 'p1')).toBeNull()
})

test('Enter opens the page of a row, or folds a row without one', () => {
  expect(move('Enter', 'a1', 'p1', 'c1')).toEqual({ follow: '/plan/actions/a1' })
  expect(move('Enter', 'p1')).toEqual({ open: 'p1' })
  expect(move(' ', 'p1', 'p1')).toEqual({ close: 'p1' })
  expect(move('Enter', 'a2', 'p1', 'c1')).toBeNull()
})

test('any other key is left to the browser', () => {
  expect(move('Tab', 'p1')).toBeNull()
  expect(move('f', 'p1')).toBeNull()
  expect(move('ArrowDown', 'hidden')).toBeNull()
})
