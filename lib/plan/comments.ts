import type { Audience } from './sides'

/** A comment as somebody may read it; `text` is null once its author took it back. */
export type CommentView = {
  id: string
  text: string | null
  byName: string
  byRole: string
  at: Date
  mine: boolean
}

export type ThreadView = {
  id: string
  audience: Audience
  /** Who said it resolved, null while it is open. */
  resolved: { byName: string; at: Date } | null
  comments: readonly CommentView[]
  /** The person may answer, resolve and reopen. */
  mayWrite: boolean
}

/** Open threads first, then the resolved ones, each group latest first. */
export function inReadingOrder(threads: readonly ThreadView[]): ThreadView[] {
  const last = (thread: ThreadView) => thread.comments.at(-1)?.at.getTime() ?? 0
  return threads.toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null) || last(b) - last(a))
}
