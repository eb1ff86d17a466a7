'use client'

import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { FoldTools } from '@/components/ui/fold-tools'
import { readSentRows } from '@/components/ui/sent-rows'
import { useTree } from '@/components/ui/use-tree'
import { TimelineHeadRows } from './timeline-head'
import { TimelineLine } from './timeline-line'
import { TimelineList } from './timeline-list'
import type { TimelineRow } from './timeline-rows'
import type { TimelineHead } from './timeline-ruler'
import { TimelineTip } from './timeline-tip'
import { percent } from './timeline-words'
import { useMarks } from './use-marks'
import { useTodayInSight } from './use-today-in-sight'

type Props = {
  /** What `sendRows` wrote. */
  rows: string
  head: TimelineHead
  words: readonly string[]
  summary: ReactNode
  /** Printed on top of every sheet. */
  sheet: string
}

const name = 'Frise du plan, par programme et chantier'
const treegrid = { role: 'treegrid' }

/** The plan along its years: folds as the table of the plan does; → from an action goes to its marks. */
export function SentTimeline({ rows: sent, head, words, summary, sheet }: Props) {
  const rows = useMemo(() => readSentRows<TimelineRow>(sent), [sent])
  const tree = useTree(name, rows)
  const marks = useMarks(tree.onKeyDown)
  const box = useTodayInSight(head.today, head.scale)
  return (
    <>
      <FoldTools summary={summary} tree={tree} />
      <div className="table-box timeline-box" ref={box} onScroll={marks.forget}>
        <table
          className="ledger tree timeline-grid"
          data-sticky=""
          data-scale={head.scale}
          style={gridStyle(head)}
          {...treegrid}
          aria-label={name}
          ref={tree.table}
          onKeyDown={marks.onKeyDown}
          onClick={tree.onClick}
          onFocus={(event) => {
            tree.onFocus(event)
            marks.onFocus(event)
          }}
          onBlur={marks.forget}
          onMouseOver={marks.onPoint}
        >
          <TimelineHeadRows head={head} sheet={sheet} />
          <tbody>
            {tree.visible.map((row) => (
              <TimelineLine
                key={row.id}
                row={row}
                open={tree.open.has(row.id)}
                tabStop={row.id === tree.tabStop}
                words={words}
              />
            ))}
          </tbody>
        </table>
        <TimelineTip tip={marks.tip} />
      </div>
      <TimelineList rows={rows} />
    </>
  )
}

function gridStyle({ ruling, lines, today, columns }: TimelineHead): CSSProperties {
  return {
    '--ruling': lines ? `${lines}, ${ruling}` : ruling,
    '--columns': columns.length,
    '--today': today === null ? '-100%' : percent(today),
  } as CSSProperties
}
