/** What a feed tells: chosen with its token, narrowed at each request to what the person may read. */
export const feedScopes = {
  own_body: 'Mes échéances',
  whole_plan: 'Tout le plan de ma région',
} satisfies Record<string, string>
export type FeedScope = keyof typeof feedScopes

/** Told at sight from any other secret. */
export const feedTokenPrefix = 'gdrcal_'

/** The token of an address of feed, with or without the ".ics" some calendars want; null when it cannot be one of ours. */
export function feedTokenIn(segment: string): string | null {
  return /^(gdrcal_[\w-]{43})(?:\.ics)?$/.exec(segment)?.[1] ?? null
}

/** A person rarely needs more, and each one opened is one more to keep secret. */
export const openFeedsAtMost = 10
