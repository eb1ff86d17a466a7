// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest'
import { keepPlace, placeKept } from '@/components/ui/tree-memory'

beforeEach(() => {
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/plan')
})

test('a place is found again for the same tree and the same filters only', () => {
  keepPlace('Plan', { open: ['p1', 'c1'], active: 'a1' })
  expect(placeKept('Plan')).toEqual({ open: ['p1', 'c1'], active: 'a1' })
  expect(placeKept('Plan national')).toBeNull()
  window.history.replaceState(null, '', '/plan?q=omedit')
  expect(placeKept('Plan')).toBeNull()
})

test('what is damaged is forgotten', () => {
  window.sessionStorage.setItem('arbre:Plan:/plan', '{"open":"p1"}')
  expect(placeKept('Plan')).toBeNull()
  window.sessionStorage.setItem('arbre:Plan:/plan', 'not json')
  expect(placeKept('Plan')).toBeNull()
  window.sessionStorage.setItem('arbre:Plan:/plan', '{"open":["p1",2],"active":3}')
  expect(placeKept('Plan')).toEqual({ open: ['p1'], active: null })
})

test('a browser that refuses storage breaks nothing', () => {
  const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('refused', 'QuotaExceededError')
  })
  expect(() => keepPlace('Plan', { open: [], active: null })).not.toThrow()
  refused.mockRestore()
  expect(placeKept('Plan')).toBeNull()
})
