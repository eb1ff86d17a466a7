/** Where a person was in a tree: kept for the tab of the browser, for the same filters. */
export type TreePlace = { open: readonly string[]; active: string | null }

function keyOf(tree: string): string {
  return `arbre:${tree}:${window.location.pathname}${window.location.search}`
}

/** Keeps the place; a browser that refuses storage only forgets. */
export function keepPlace(tree: string, place: TreePlace): void {
  try {
    window.sessionStorage.setItem(keyOf(tree), JSON.stringify(place))
  } catch {
    return
  }
}

/** The place kept, or null. */
export function placeKept(tree: string): TreePlace | null {
  try {
    return readPlace(JSON.parse(window.sessionStorage.getItem(keyOf(tree)) ?? 'null'))
  } catch {
    return null
  }
}

function readPlace(value: unknown): TreePlace | null {
  if (typeof value !== 'object' || value === null || !('open' in value) || !Array.isArray(value.open)) return null
  const active = 'active' in value && typeof value.active === 'string' ? value.active : null
  return { open: value.open.filter((id) => typeof id === 'string'), active }
}
