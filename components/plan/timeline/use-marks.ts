'use client'

import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { Tip } from './timeline-tip'

/** Half the widest tip, and the margin it keeps from the edges of the window. */
const tipReach = 168

/** The keys and words of the marks: → from an action enters them, ← → Home End go along, Escape comes back to the row. */
export function useMarks(onRowKey: (event: KeyboardEvent) => void) {
  const [tip, setTip] = useState<Tip | null>(null)
  return {
    tip,
    forget: () => setTip(null),
    onFocus: (event: FocusEvent) => setTip(tipOf(markOf(event.target))),
    onPoint: (event: MouseEvent) => setTip(tipOf(markOf(event.target))),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTip(null)
      if (!moveAlong(event)) onRowKey(event)
    },
  }
}

/** True when the key was the marks'. */
function moveAlong(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return false
  const row = event.target.closest<HTMLElement>('tr[data-id]')
  const to = row && destination(event.key, row, markOf(event.target))
  if (!to) return false
  event.preventDefault()
  to.focus()
  return true
}

function destination(key: string, row: HTMLElement, at: HTMLElement | null): HTMLElement | undefined {
  const marks = [...row.querySelectorAll<HTMLElement>('[data-mark]')]
  if (at === null) {
    const folds = row.hasAttribute('aria-expanded')
    return key === 'ArrowRight' && !folds ? marks[0] : undefined
  }
  const index = marks.indexOf(at)
  switch (key) {
    case 'ArrowRight':
      return marks[Math.min(marks.length - 1, index + 1)]
    case 'ArrowLeft':
      return marks[index - 1] ?? row
    case 'Home':
      return marks[0]
    case 'End':
      return marks.at(-1)
    case 'Escape':
      return row
    default:
      return undefined
  }
}

function markOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
}

function tipOf(mark: HTMLElement | null): Tip | null {
  if (!mark) return null
  const { left, width, bottom } = mark.getBoundingClientRect()
  const middle = Math.min(Math.max(left + width / 2, tipReach), window.innerWidth - tipReach)
  return { text: mark.textContent, x: middle, y: bottom + 6 }
}
