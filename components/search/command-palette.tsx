'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

/** Loaded when it is first opened: pages carry its button only. */
const PaletteDialog = dynamic(() => import('./palette-dialog').then((module) => module.PaletteDialog), { ssr: false })

/** The button of the search in the header, and its shortcut, Ctrl K or ⌘ K. */
export function CommandPalette() {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const show = (next: boolean) => {
    setWanted(true)
    setOpen(next)
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      setWanted(true)
      setOpen((shown) => !shown)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => show(true)}
      >
        <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <circle cx="8" cy="8" r="5" />
          <path d="m11.8 11.8 3.7 3.7" />
        </svg>
        <span className="search-word">Rechercher</span>
        <span className="search-keys" aria-hidden="true">
          Ctrl K
        </span>
      </button>
      {wanted && <PaletteDialog open={open} onOpenChange={show} />}
    </>
  )
}
