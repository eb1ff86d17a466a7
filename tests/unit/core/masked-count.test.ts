import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, maskCount, maskRow } from '@/lib/core/masked-count'

const ten = { upTo: 10 }

describe('A small count is hidden', () => {
  test.each([
    [0, '0'],
    [1, 'de 1 à 10'],
    [9, 'de 1 à 10'],
    [10, 'de 1 à 10'],
    [11, '11'],
    [1_000, '1000'],
  ])('%i is shown as « %s »', (count, words) => expect(countWords(maskCount(count, ten), 10)).toBe(words))

  test('a higher threshold hides more', () => {
    expect(maskCount(20, { upTo: 20 })).toEqual({ hidden: 'small' })
    expect(maskCount(21, { upTo: 20 })).toEqual({ value: 21 })
  })

  test('without masking everything is shown', () => expect(maskCount(3, null)).toEqual({ value: 3 }))

  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is no count', (count) => {
    expect(() => maskCount(count, ten)).toThrow(RangeError)
  })
})

describe('A row beside its total', () => {
  test.each([
    ['two small counts hide each other', [3, 4, 50], ['de 1 à 10', 'de 1 à 10', '50'], 57, false],
    ['one alone takes the smallest other with it', [3, 80, 50], ['de 1 à 10', '80', 'masqué'], 133, true],
    ['zero cannot hide it', [3, 0, 50], ['de 1 à 10', '0', 'masqué'], 53, true],
    ['with no other count, the total goes', [3, 0], ['de 1 à 10', '0'], null, true],
    ['nothing small, nothing hidden', [30, 40], ['30', '40'], 70, false],
    ['an empty row', [], [], 0, false],
  ] as const)('%s', (_name, counts, words, total, complementary) => {
    const row = maskRow(counts, ten)
    expect(row.counts.map((count) => countWords(count, 10))).toEqual(words)
    expect(row).toMatchObject({ total, complementary })
  })

  test('whatever the counts, a reader cannot subtract their way to a single small one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }), (counts) => {
        const { counts: shown, total } = maskRow(counts, ten)
        const hidden = shown.filter((count) => 'hidden' in count).length
        if (total !== null) expect(hidden).not.toBe(1)
        for (const [index, count] of shown.entries())
          if ('value' in count) expect(count.value === 0 || count.value > 10 || counts[index] === 0).toBe(true)
      }),
    )
  })

  test('without masking the row is as it is', () => {
    expect(maskRow([3, 50], null)).toEqual({ counts: [{ value: 3 }, { value: 50 }], total: 53, complementary: false })
  })
})
