/** Wider than any real request, narrow enough that none can make the exact arithmetic crawl or leave the calendar. */
export const exchangeLimits = {
  /** Levels of nesting read; below, the schema refuses whatever there is. */
  depth: 6,
  /** Days, months, years or risks: a century of days. */
  count: 36_500,
  /** Characters of a free text. */
  text: 10_000,
  /** Lines of a table. */
  lines: 10_000,
} as const
