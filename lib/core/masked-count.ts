/** A number of persons as it may be shown: itself, or why it is hidden: small, or giving a small one back. */
export type ShownCount = { value: number } | { hidden: 'small' | 'complementary' }

/** Small counts are hidden up to `upTo` included; zero names nobody. Null: nothing is hidden. */
export type CountMask = { upTo: number } | null

/** A count as it may leave the parties. Throws RangeError for what is no count. */
export function maskCount(count: number, mask: CountMask): ShownCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A count is a whole number, zero or more')
  if (mask === null || count === 0 || count > mask.upTo) return { value: count }
  return { hidden: 'small' }
}

/**
 * The counts of one row beside their total. When a single count is hidden, the total and the others would give it back: the
 * smallest other count that is not zero is hidden with it, and `complementary` says so; when there is none, the total is.
 */
export function maskRow(
  counts: readonly number[],
  mask: CountMask,
): { counts: ShownCount[]; total: number | null; complementary: boolean } {
  const shown = counts.map((count) => maskCount(count, mask))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const hidden = shown.filter((count) => 'hidden' in count).length
  if (mask === null || hidden !== 1) return { counts: shown, total, complementary: false }
  const [other] = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count > mask.upTo)
    .sort((a, b) => a.count - b.count)
  if (!other) return { counts: shown, total: null, complementary: true }
  const withOther = shown.map(
    (count, index): ShownCount => (index === other.index ? { hidden: 'complementary' } : count),
  )
  return { counts: withOther, total, complementary: true }
}

/** A count in words: "12", "de 1 à 10", "masqué". */
export function countWords(shown: ShownCount, upTo: number): string {
  if ('value' in shown) return String(shown.value)
  return shown.hidden === 'small' ? `de 1 à ${upTo}` : 'masqué'
}
