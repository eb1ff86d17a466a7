import { expect, test } from 'vitest'
import { due, emptyRollUp, rollUp, sumRollUps } from '@/lib/plan/rollup'

test('every state counts once, and what cannot be counted is said', () => {
  const counts = rollUp([
    'realisee',
    'realisee',
    'en_retard',
    'en_cours',
    'a_venir',
    'suspendue',
    'abandonnee',
    'a_preciser',
  ])
  expect(counts).toEqual({ total: 8, done: 2, late: 1, onTrack: 2, setAside: 2, uncounted: 1 })
  expect(due(counts)).toBe(3)
})

test('nothing counted is zero everywhere, not missing', () => {
  expect(rollUp([])).toEqual({ total: 0, done: 0, late: 0, onTrack: 0, setAside: 0, uncounted: 0 })
})

test('a programme is the sum of its chantiers, and the empty count is left alone', () => {
  const sum = sumRollUps([rollUp(['realisee', 'en_retard']), rollUp(['a_preciser']), rollUp([])])
  expect(sum).toEqual({ total: 3, done: 1, late: 1, onTrack: 0, setAside: 0, uncounted: 1 })
  expect(emptyRollUp.total).toBe(0)
})
