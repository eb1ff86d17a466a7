'use client'

import type { TimelineColumn } from '@/lib/plan/timeline-scale'
import type { TimelineFlag, TimelineHead } from './timeline-ruler'
import { percent } from './timeline-words'

/** The scale, repeated on every sheet, under the days it names. */
export function TimelineHeadRows({ head, sheet }: { head: TimelineHead; sheet: string }) {
  const flagLanes = 1 + Math.max(-1, ...head.flags.map((flag) => flag.lane))
  return (
    <>
      <colgroup>
        <col className="timeline-label" />
        <col className="timeline-state" />
        <col />
      </colgroup>
      <thead>
        <tr className="timeline-sheet">
          <th colSpan={3} scope="colgroup">
            {sheet}
          </th>
        </tr>
        <tr>
          <th scope="col">Programme, chantier, action</th>
          <th scope="col">État</th>
          <th scope="col" className="timeline-scale">
            {flagLanes > 0 && (
              <div className="timeline-flags" style={{ height: `${flagLanes * 20}px` }}>
                {head.flags.map((flag) => (
                  <Flag key={flag.key} flag={flag} />
                ))}
              </div>
            )}
            {head.years.length > 0 && <Columns columns={head.years} />}
            <Columns columns={head.columns} />
          </th>
        </tr>
      </thead>
    </>
  )
}

function Flag({ flag: { at, lane, text, today } }: { flag: TimelineFlag }) {
  const late = at > 0.78
  return (
    <span
      className="timeline-flag"
      data-today={today ? '' : undefined}
      data-before={late ? '' : undefined}
      style={{ left: percent(at), top: `${lane * 20}px` }}
    >
      {text}
    </span>
  )
}

function Columns({ columns }: { columns: readonly TimelineColumn[] }) {
  return (
    <div className="timeline-columns" aria-hidden="true">
      {columns.map(({ key, label, left, width }) => (
        <span key={key} style={{ left: percent(left), width: percent(width) }}>
          {label}
        </span>
      ))}
    </div>
  )
}
