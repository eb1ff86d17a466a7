import { expect, test } from 'vitest'
import { pageNumbers } from '@/components/ui/page-numbers'

const numbers = (page: number, last: number) => pageNumbers(page, last).map((entry) => entry.number)

test('a short list shows all its pages', () => {
  expect(numbers(1, 1)).toEqual([1])
  expect(numbers(2, 4)).toEqual([1, 2, 3, 4])
})

test('a long list shows the ends and the neighbours of the current page', () => {
  expect(numbers(10, 67)).toEqual([1, null, 9, 10, 11, null, 67])
})

test('a gap of one page is that page, not an ellipsis', () => {
  expect(numbers(4, 67)).toEqual([1, 2, 3, 4, 5, null, 67])
  expect(numbers(64, 67)).toEqual([1, null, 63, 64, 65, 66, 67])
})
