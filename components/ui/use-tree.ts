'use client'

import { useRouter } from 'next/navigation'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { moveFor, type TreeMove } from './tree-keys'
import { allFoldable, type TreeRow, visibleRows } from './tree-rows'
import { useFolds } from './use-folds'

/** What is in sight, where the focus is, and what keys and clicks do to them. */
export function useTree<Row extends TreeRow>(name: string, rows: readonly Row[]) {
  const router = useRouter()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const { open, setOpen, keep } = useFolds(name, rows, (id) => {
    setActive(id)
    requestAnimationFrame(() => rowElement(table.current, id)?.scrollIntoView({ block: 'nearest' }))
  })
  const visible = useMemo(() => visibleRows(rows, open), [rows, open])
  const tabStop = visible.some((row) => row.id === active) ? active : visible[0]?.id

  const setFold = (id: string, unfolded: boolean) =>
    setOpen(new Set(unfolded ? [...open, id] : [...open].filter((other) => other !== id)))

  const follow = (id: string | undefined, href: string) => {
    keep(id ?? null)
    router.push(href)
  }

  const apply = (id: string, move: NonNullable<TreeMove>) => {
    if ('open' in move) setFold(move.open, true)
    else if ('close' in move) setFold(move.close, false)
    else if ('follow' in move) follow(id, move.follow)
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
      apply(id, move)
    },
    onClick: (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return
      const id = rowOf(event.target)?.dataset.id
      const link = event.target.closest('a')
      if (link && isPlain(event)) {
        event.preventDefault()
        follow(id, link.getAttribute('href') ?? '/')
      } else if (id && event.target.closest('.fold')) setFold(id, !open.has(id))
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
function isPlain(event: MouseEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0
}
