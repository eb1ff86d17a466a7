'use client'

import { useEffect, useRef } from 'react'

/** The scrolling box of a timeline wider than the screen, brought to today at first and at each change of scale. */
export function useTodayInSight(today: number | null, scale: string) {
  const box = useRef<HTMLDivElement>(null)
  // The scale is what makes the box wider: a new one asks for a new place.
  useEffect(() => {
    const [element, track] = [
      box.current,
      box.current?.querySelector<HTMLElement>(`[data-scale="${scale}"] .timeline-scale`),
    ]
    if (!element || !track || today === null) return
    element.scrollLeft = track.offsetLeft + today * track.offsetWidth - element.clientWidth * 0.6
  }, [today, scale])
  return box
}
