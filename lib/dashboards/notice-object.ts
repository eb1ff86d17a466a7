/** What the address of a notice speaks of, as far as a right on it can be judged again. */
export type NoticeObject =
  | { type: 'action' | 'programme' | 'account'; id: string }
  | { type: 'plan'; code: string }
  | { type: 'other' }

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const pages = [
  ['action', new RegExp(`^/plan/actions/(${uuid})(/|$)`)],
  ['programme', new RegExp(`^/plan/programmes/(${uuid})(/|$)`)],
  ['account', new RegExp(`^/administration/utilisateurs/(${uuid})$`)],
] as const

/** Reads an address of lib/core/routes. */
export function noticeObject(href: string): NoticeObject {
  const { pathname, searchParams } = new URL(href, 'http://application')
  for (const [type, page] of pages) {
    const id = page.exec(pathname)?.[1]
    if (id) return { type, id }
  }
  const code = searchParams.get('plan')
  return /^\/plan(\/|$)/.test(pathname) && code ? { type: 'plan', code } : { type: 'other' }
}
