import type { ContentChange } from './content-changes'

/** How many differences of each kind. */
export function contentCounts(changes: readonly ContentChange[]): { added: number; changed: number; removed: number } {
  const count = (kind: ContentChange['kind']) => changes.filter((change) => change.kind === kind).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}

/** Names of the actions the new content leaves out. */
export function removedActions(changes: readonly ContentChange[]): string[] {
  return changes
    .filter((change) => change.kind === 'removed' && change.object === 'action')
    .map((change) => change.name)
}
