'use client'

import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useRef, useState } from 'react'
import { plural } from '@/lib/core/format'
import { isTooShort, longestSearch, wordsToMark } from '@/lib/search/inputs'
import { PaletteList } from './palette-list'
import { allResults, type PaletteRow, paletteSections, rowAfter } from './palette-rows'
import { keepRecent, recentHits } from './recent'
import { type Found, useFound } from './use-found'

const listId = 'palette-liste'

/** A combobox with a list of everything found (WAI-ARIA APG): ↑ ↓ choose, Enter opens, Escape closes. */
export function Palette({ onDone }: { onDone: () => void }) {
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [recent] = useState(recentHits)
  const asked = text.trim()
  const found = useFound(asked)
  const sections = paletteSections(asked, found.groups, recent)
  const rows = sections.flatMap((section) => section.rows)
  const active = rows[Math.min(at, rows.length - 1)]

  const open = (row: PaletteRow, newTab: boolean) => {
    if (row.id !== allResults) keepRecent({ id: row.id, title: row.title, place: row.place, href: row.href })
    if (newTab) window.open(row.href, '_blank', 'noopener')
    else {
      onDone()
      router.push(row.href)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = rowAfter(event.key, Math.min(at, rows.length - 1), rows.length)
    if (next !== undefined) {
      event.preventDefault()
      setAt(next)
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && active) {
      event.preventDefault()
      open(active, event.ctrlKey || event.metaKey)
    }
  }

  return (
    <>
      <input
        className="palette-input"
        type="text"
        role="combobox"
        aria-label="Rechercher une action, un programme, un indicateur, une règle, un écran"
        aria-expanded={rows.length > 0}
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${rows.indexOf(active)}` : undefined}
        aria-autocomplete="list"
        placeholder="Action, programme, indicateur, règle, écran…"
        autoComplete="off"
        spellCheck={false}
        maxLength={longestSearch}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={listId}
        ref={list}
        sections={sections}
        active={active}
        words={wordsToMark(asked)}
        onPoint={(row) => setAt(rows.indexOf(row))}
        onOpen={open}
      />
      <p className="palette-status" role="status">
        {statusOf(asked, found)}
      </p>
    </>
  )
}

/** Said politely once typing pauses: how much was found, or why nothing was. */
function statusOf(asked: string, { asked: answered, total, failed }: Found): string {
  if (answered !== asked) return ''
  if (failed) return 'La recherche n’a pas répondu. Réessayez dans un instant.'
  if (asked === '') return 'Écrivez pour chercher, ou choisissez un écran.'
  if (isTooShort(asked)) return 'Écrivez au moins deux lettres, ou un numéro.'
  return total === 0 ? 'Rien ne répond. Essayez moins de mots.' : plural(total, 'résultat')
}
