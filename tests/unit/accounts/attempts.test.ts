import { describe, expect, test } from 'vitest'
import { formatWait, waitAfter } from '@/lib/accounts/attempts'

describe('the wait before another attempt', () => {
  test.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 10],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 300],
    [9, 900],
    [10, 900],
    [1000, 900],
  ])('after %i attempts on one e-mail is %i seconds', (attempts, seconds) => {
    expect(waitAfter(attempts, 'email')).toBe(seconds)
  })

  test.each([
    [20, 0],
    [21, 10],
    [26, 900],
  ])('after %i attempts from one address of the network is %i seconds: many people share it', (attempts, seconds) => {
    expect(waitAfter(attempts, 'address')).toBe(seconds)
  })

  test('never grows shorter', () => {
    const waits = Array.from({ length: 30 }, (_, attempts) => waitAfter(attempts, 'email'))
    expect(waits).toEqual([...waits].sort((a, b) => a - b))
  })

  test.each([
    [0, '1 seconde'],
    [0.2, '1 seconde'],
    [1, '1 seconde'],
    [9.1, '10 secondes'],
    [119, '119 secondes'],
    [120, '2 minutes'],
    [121, '3 minutes'],
    [900, '15 minutes'],
  ])('%d seconds left are told as %s, never too short', (seconds, words) => {
    expect(formatWait(seconds)).toBe(words)
  })
})
