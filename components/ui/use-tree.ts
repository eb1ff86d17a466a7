'use client'

import { useRouter } from 'next/navigation'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { moveFor, type TreeMove } from './tree-keys'
import { allFoldable, openAtFirst, type TreeRow, visibleRows } from './tree-rows'

/** What is unfolded, where the focus is, and what keys and clicks do to them. */
export function useTree(rows: readonly TreeRow[]) {
  const router = useRouter()
  const table = useRef<HTMLTableElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(rows))
  const [active, setActive] = useState<string | null>(null)
  const visible = useMemo(() => visibleRows(rows, open), [rows, open])
  const tabStop = visible.some((row) => row.id === active) ? active : visible[0]?.id

  const setFold = (id: string, unfolded: boolean) =>
    setOpen((before) => new Set(unfolded ? [...before, id] : [...before].filter((other) => other !== id)))

  const apply = (move: TreeMove) => {
    if (!move) return
    if ('open' in move) setFold(move.open, true)
    else if ('close' in move) setFold(move.close, false)
    else if ('follow' in move) router.push(move.follow)
    else rowElement(table.current, move.focus)?.focus()
  }

  return {
    table,
    open,
    visible,
    tabStop,
    unfoldAll: () => setOpen(allFoldable(rows)),
    foldAll: () => setOpen(new Set()),
    onFocus: (event: FocusEvent) => setActive(rowOf(event.target)?.dataset.id ?? null),
    onKeyDown: (event: KeyboardEvent) => {
      const id = rowOf(event.target)?.dataset.id
      if (!id || event.ctrlKey || event.metaKey || event.altKey) return
      const move = moveFor(event.key, { rows, visible, open, id })
      if (!move) return
      event.preventDefault()
      apply(move)
    },
    onClick: (event: MouseEvent) => {
      const target = event.target
      if (!(target instanceof Element)) return
      const id = rowOf(target)?.dataset.id
      const link = target.closest('a')
      if (link) return follow(event, link, router.push)
      if (id && target.closest('.fold')) setFold(id, !open.has(id))
    },
  }
}

function rowOf(target: EventTarget): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-id]') : null
}

function rowElement(table: HTMLTableElement | null, id: string): HTMLTableRowElement | undefined {
  return [...(table?.rows ?? [])].find((row) => row.dataset.id === id)
}

/** A plain click stays in the application; with a modifier the browser opens its tab. */
function follow(event: MouseEvent, link: HTMLAnchorElement, push: (href: string) => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  push(link.getAttribute('href') ?? '/')
}
