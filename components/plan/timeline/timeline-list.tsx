'use client'

import { useMemo } from 'react'
import { formatDate } from '@/lib/core/format'
import { type DatedLine, datedLines, type TimelineRow } from './timeline-rows'

/** The same occurrences by date, in one column: what a phone shows instead of the timeline. */
export function TimelineList({ rows }: { rows: readonly TimelineRow[] }) {
  const lines = useMemo(() => datedLines(rows), [rows])
  const open = lines.filter((line) => line.state !== 'realisee')
  const done = lines.length - open.length
  return (
    <section className="timeline-list" aria-label="Échéances par date">
      {byYear(open).map(([year, ofYear]) => (
        <div key={year}>
          <h2>{year}</h2>
          <ol>
            {ofYear.map((line) => (
              <Dated key={line.key} line={line} />
            ))}
          </ol>
        </div>
      ))}
      {done > 0 && (
        <p className="muted">
          {done === 1 ? '1 échéance faite n’est pas listée.' : `${done} échéances faites ne sont pas listées.`}
        </p>
      )}
    </section>
  )
}

function byYear(lines: readonly DatedLine[]): [string, DatedLine[]][] {
  const years = new Map<string, DatedLine[]>()
  for (const line of lines) {
    const year = line.to.slice(0, 4)
    years.set(year, [...(years.get(year) ?? []), line])
  }
  return [...years]
}

function Dated({ line: { to, state, text, action, place } }: { line: DatedLine }) {
  return (
    <li>
      <time dateTime={to}>{formatDate(to)}</time>
      <div>
        <a href={action.href}>
          {action.number} : {action.label}
        </a>
        <p className="muted">{place}</p>
        <p className="state" data-s={state}>
          {text}
        </p>
      </div>
    </li>
  )
}
