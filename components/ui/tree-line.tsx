'use client'

import { memo } from 'react'
import { Marked } from './marked'
import { MeteoBadge, StateBadge } from './state-badge'
import type { TreeCell, TreeColumn, TreeCount, TreeRow } from './tree-rows'

type Props = {
  row: TreeRow
  columns: readonly TreeColumn[]
  open: boolean
  tabStop: boolean
  /** Folded words to mark in the label. */
  words: readonly string[]
}

/** One line; memoised, so that a fold redraws only what it shows. */
export const TreeLine = memo(function TreeLine({ row, columns, open, tabStop, words }: Props) {
  const label = <Marked text={row.label} words={words} />
  return (
    <tr
      data-id={row.id}
      aria-level={row.level}
      aria-expanded={row.hasChildren ? open : undefined}
      tabIndex={tabStop ? 0 : -1}
    >
      <td>
        <div className="node">
          {row.hasChildren && <span className="fold" aria-hidden="true" />}
          {row.number && <span className="number">{row.number}</span>}
          {row.href ? (
            <a className="label" href={row.href} tabIndex={-1}>
              {label}
              {row.tag && <small>{row.tag}</small>}
            </a>
          ) : (
            <span className="label">
              {label}
              {row.tag && <small>{row.tag}</small>}
            </span>
          )}
        </div>
      </td>
      {row.cells.map((cell, index) => (
        // A cell is known by its column.
        <TreeCellView key={columns[index + 1]?.label ?? index} cell={cell} column={columns[index + 1]} />
      ))}
    </tr>
  )
})

/** Characters from which a cell may be cut, and says its whole text when pointed at. */
const longCell = 24

function Counts({ counts }: { counts: readonly TreeCount[] }) {
  return counts.map(({ text, state }) => (
    <span key={text} className={state && 'state'} data-s={state}>
      {text}
    </span>
  ))
}

function isCounts(cell: TreeCell): cell is readonly TreeCount[] {
  return Array.isArray(cell)
}

function TreeCellView({ cell, column }: { cell: TreeCell; column: TreeColumn | undefined }) {
  if (cell === null || cell === '') return <td />
  if (isCounts(cell)) return <td className="counts">{cell.length > 0 && <Counts counts={cell} />}</td>
  if (typeof cell === 'object')
    return <td>{'state' in cell ? <StateBadge state={cell.state} /> : <MeteoBadge meteo={cell.meteo} />}</td>
  if (column?.kind === 'number')
    return (
      <td data-align="right" data-label={column.label}>
        {cell}
      </td>
    )
  if (column?.kind === 'date') return <td className="date">{cell}</td>
  return (
    <td className="clip" title={cell.length > longCell ? cell : undefined}>
      {cell}
    </td>
  )
}
