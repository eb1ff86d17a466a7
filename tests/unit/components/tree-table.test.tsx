// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TreeRow } from '@/components/ui/tree-rows'
import { TreeTable } from '@/components/ui/tree-table'

const push = vi.fn()
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }))
beforeEach(() => {
  push.mockClear()
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/plan')
  Element.prototype.scrollIntoView = () => {}
})
afterEach(cleanup)

const columns = [{ label: 'Plan' }, { label: 'État', kind: 'state' as const }]
const rows: readonly TreeRow[] = [
  { id: 'p1', level: 1, label: 'Produits de santé', hasChildren: true, cells: [null] },
  { id: 'a1', level: 2, label: 'Visiter', href: '/plan/actions/a1', cells: [{ state: 'en_retard' }] },
  { id: 'a2', level: 2, label: 'Former', href: '/plan/actions/a2', cells: [{ state: 'realisee' }] },
  { id: 'p2', level: 1, label: 'Transports', hasChildren: true, expanded: true, cells: [null] },
  { id: 'a3', level: 2, label: 'Commander', cells: [{ state: 'a_venir' }] },
]

const tree = (shown = rows) => <TreeTable caption="Plan" columns={columns} rows={shown} />
const lines = () => screen.getAllByRole('row').slice(1)
const labels = () => lines().map((line) => line.querySelector('.label')?.textContent)
const line = (label: string) => screen.getByText(label).closest('tr') as HTMLTableRowElement
const focused = () => document.activeElement?.querySelector('.label')?.textContent

test('the tree says the level of each row and what is unfolded', () => {
  render(tree())
  expect(screen.getByRole('treegrid', { name: 'Plan' })).toBeDefined()
  expect(lines().map((one) => [one.getAttribute('aria-level'), one.getAttribute('aria-expanded')])).toEqual([
    ['1', 'false'],
    ['1', 'true'],
    ['2', null],
  ])
})

test('it is one tab stop, which follows the focus', () => {
  render(tree())
  const stops = () => lines().filter((one) => one.tabIndex === 0)
  expect(stops()).toEqual([line('Produits de santé')])
  act(() => line('Transports').focus())
  expect(stops()).toEqual([line('Transports')])
  expect([...document.querySelectorAll('tbody a')].every((link) => link.getAttribute('tabindex') === '-1')).toBe(true)
})

test('the arrows unfold, go down, come back and fold', () => {
  render(tree())
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  act(() => line('Produits de santé').focus())
  press('ArrowRight')
  expect(labels()).toEqual(['Produits de santé', 'Visiter', 'Former', 'Transports', 'Commander'])
  press('ArrowRight')
  expect(focused()).toBe('Visiter')
  press('ArrowLeft')
  expect(focused()).toBe('Produits de santé')
  press('ArrowLeft')
  expect(labels()).toEqual(['Produits de santé', 'Transports', 'Commander'])
  press('End')
  expect(focused()).toBe('Commander')
  press('Home')
  expect(focused()).toBe('Produits de santé')
})

test('Enter opens the page of the row; Ctrl with a key stays the browser’s', () => {
  render(tree())
  fireEvent.click(screen.getByRole('button', { name: 'Tout déplier' }))
  act(() => line('Former').focus())
  fireEvent.keyDown(line('Former'), { key: 'Enter', ctrlKey: true })
  expect(push).not.toHaveBeenCalled()
  fireEvent.keyDown(line('Former'), { key: 'Enter' })
  expect(push).toHaveBeenCalledWith('/plan/actions/a2')
})

test('a plain click on a label stays in the application, with Ctrl it is the browser’s', () => {
  render(tree())
  fireEvent.click(screen.getByRole('button', { name: 'Tout déplier' }))
  expect(fireEvent.click(screen.getByText('Visiter'))).toBe(false)
  expect(push).toHaveBeenCalledWith('/plan/actions/a1')
  push.mockClear()
  fireEvent.click(screen.getByText('Visiter'), { ctrlKey: true })
  expect(push).not.toHaveBeenCalled()
})

test('a click on the mark folds and unfolds; everything can be at once', () => {
  render(tree())
  fireEvent.click(line('Transports').querySelector('.fold') as Element)
  expect(labels()).toEqual(['Produits de santé', 'Transports'])
  fireEvent.click(screen.getByRole('button', { name: 'Tout déplier' }))
  expect(labels()).toHaveLength(5)
  fireEvent.click(screen.getByRole('button', { name: 'Tout replier' }))
  expect(labels()).toHaveLength(2)
})

test('what was unfolded stays so when the rows are filtered', () => {
  const { rerender } = render(tree())
  fireEvent.click(line('Produits de santé').querySelector('.fold') as Element)
  rerender(tree(rows.filter((one) => one.id !== 'a2')))
  expect(labels()).toEqual(['Produits de santé', 'Visiter', 'Transports', 'Commander'])
})

test('without a row, it says what to do instead of an empty table', () => {
  render(<TreeTable caption="Plan" columns={columns} rows={[]} empty={<p>Retirez un filtre.</p>} />)
  expect(screen.getByText('Retirez un filtre.')).toBeDefined()
  expect(screen.queryByRole('treegrid')).toBeNull()
})

test('rows that a search unfolds are shown, without folding the others', () => {
  const { rerender } = render(tree())
  rerender(tree(rows.map((one) => (one.id === 'p1' ? { ...one, expanded: true } : one))))
  expect(labels()).toEqual(['Produits de santé', 'Visiter', 'Former', 'Transports', 'Commander'])
})

test('the same rows read again do not unfold what the person folded', () => {
  const { rerender } = render(tree())
  fireEvent.click(line('Transports').querySelector('.fold') as Element)
  rerender(tree([...rows]))
  expect(labels()).toEqual(['Produits de santé', 'Transports'])
})

test('coming back to the page finds the tree as it was left, with the row that was opened', () => {
  const { unmount } = render(tree())
  fireEvent.click(screen.getByRole('button', { name: 'Tout déplier' }))
  fireEvent.click(screen.getByText('Former'))
  unmount()
  render(tree())
  expect(labels()).toHaveLength(5)
  expect(line('Former').tabIndex).toBe(0)
})

test('another address has its own place', () => {
  const { unmount } = render(tree())
  fireEvent.click(screen.getByRole('button', { name: 'Tout déplier' }))
  unmount()
  window.history.replaceState(null, '', '/plan?etat=en_retard')
  render(tree())
  expect(labels()).toEqual(['Produits de santé', 'Transports', 'Commander'])
})
