import { expect, test } from 'vitest'
import { allOf } from '@/lib/core/all-of'

test('several questions are answered under their names, a plain value as it is', async () => {
  const answers = await allOf({ late: Promise.resolve(18), name: Promise.resolve('Guadeloupe'), year: 2018 })
  expect(answers).toEqual({ late: 18, name: 'Guadeloupe', year: 2018 })
})

test('the first refusal is the answer', async () => {
  const refused = new Error('hors périmètre')
  await expect(allOf({ read: Promise.reject(refused), other: Promise.resolve(1) })).rejects.toBe(refused)
})
