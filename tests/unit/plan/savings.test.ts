import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  amountInMillions,
  formatMillions,
  parseMillions,
  savingsInOrder,
  shareOfTotal,
  sumGaps,
} from '@/lib/plan/savings'

const million = 100_000_000n

describe('amounts in millions of euros', () => {
  it.each([
    ['1465', 1465n * million],
    ['1 465', 1465n * million],
    ['1\u202f465,5', 146_550_000_000n],
    ['0,00000001', 1n],
    ['12.5', 1_250_000_000n],
    ['', null],
    ['4 165 Mds', null],
    ['-3', null],
    ['1,2,3', null],
    ['0,000000001', null],
  ])('%j', (text, cents) => {
    expect(parseMillions(text)).toBe(cents)
  })

  it('are read as they are written, to the cent', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (cents) => parseMillions(amountInMillions(cents)) === cents),
    )
  })

  it('are shown with their unit', () => {
    expect(formatMillions(4165n * million)).toBe('4\u202f165\u00a0M€')
    expect(formatMillions(1_050_000_000n)).toBe('10,5\u00a0M€')
  })
})

describe('a table of savings', () => {
  const item = (label: string, parent: string | null, millions: bigint) => ({
    label,
    parent,
    amount: millions * million,
  })
  const items = [item('Détail', 'Poste', 2n), item('Poste', null, 2n), item('Autre', null, 1n)]

  it('gives each item its share of the total, rounded once', () => {
    const savings = { items, total: 3n * million }
    expect(items.map((one) => shareOfTotal(one, savings))).toEqual(['66,7\u00a0%', '66,7\u00a0%', '33,3\u00a0%'])
    expect(shareOfTotal(item('Rien', null, 0n), { items: [], total: 0n })).toBe('')
  })

  it('puts a detail under what it details', () => {
    expect(savingsInOrder({ items, total: 0n }).map((one) => one.label)).toEqual(['Poste', 'Détail', 'Autre'])
  })

  it('says what does not add up, the total last', () => {
    expect(sumGaps({ items, total: 3n * million })).toEqual([])
    expect(sumGaps({ items: [item('Poste', null, 3n), item('Détail', 'Poste', 2n)], total: 4n * million })).toEqual([
      { label: 'Poste', printed: 3n * million, sum: 2n * million },
      { label: null, printed: 4n * million, sum: 3n * million },
    ])
  })
})
