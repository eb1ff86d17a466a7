/** The page numbers to offer: first, last, the current one and its neighbours; null for a gap of at least two. */
export function pageNumbers(page: number, last: number): { key: string; number: number | null }[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last)
  const kept = [...new Set(wanted)].sort((a, b) => a - b)
  return kept.flatMap((number, index) => {
    const missing = number - (kept[index - 1] ?? 0) - 1
    const entry = { key: `${number}`, number }
    if (missing === 0) return [entry]
    if (missing === 1) return [{ key: `${number - 1}`, number: number - 1 }, entry]
    return [{ key: `gap-${number}`, number: null }, entry]
  })
}
