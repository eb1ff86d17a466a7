import type { Hit } from '@/lib/search/model'

const key = 'recherche:recents'
const most = 6

/** What was opened last from the palette, in this tab only: nothing stays on a shared computer. */
export function recentHits(): Hit[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isHit) : []
  } catch {
    return []
  }
}

/** Puts what is opened first; a browser that refuses storage only forgets. */
export function keepRecent(hit: Hit): void {
  try {
    const others = recentHits().filter(({ href, title }) => href !== hit.href || title !== hit.title)
    window.sessionStorage.setItem(key, JSON.stringify([hit, ...others].slice(0, most)))
  } catch {
    return
  }
}

function isHit(value: unknown): value is Hit {
  if (typeof value !== 'object' || value === null) return false
  const text = (name: string) => name in value && typeof Reflect.get(value, name) === 'string'
  return text('id') && text('title') && text('href')
}
