'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { keepPlace, placeKept } from './tree-memory'
import { openAtFirst, type TreeRow } from './tree-rows'

type Ids = ReadonlySet<string>

/** What is unfolded: as the rows say at first, then as the person left it, and what new filters unfold besides. */
export function useFolds(name: string, rows: readonly TreeRow[], comeBack: (active: string) => void) {
  const [seen, setSeen] = useState(rows)
  const [open, setOpen] = useState<Ids>(() => openAtFirst(rows))
  if (seen !== rows) {
    setSeen(rows)
    setOpen(new Set([...open, ...newlyUnfolded(seen, rows)]))
  }
  const restore = useEffectEvent(() => {
    const place = placeKept(name)
    if (!place) return
    setOpen(new Set(place.open))
    if (place.active) comeBack(place.active)
  })
  // Only once the page is there: the server does not know the place, and both must draw the same first.
  useEffect(() => restore(), [])
  return {
    open,
    setOpen: (next: Ids) => {
      setOpen(next)
      keepPlace(name, { open: [...next], active: null })
    },
    keep: (active: string | null) => keepPlace(name, { open: [...open], active }),
  }
}

/** Rows unfolded by the new list that the one before did not unfold: what a search found. */
function newlyUnfolded(before: readonly TreeRow[], now: readonly TreeRow[]): string[] {
  const known = openAtFirst(before)
  return [...openAtFirst(now)].filter((id) => !known.has(id))
}
