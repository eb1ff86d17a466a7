'use client'

import { memo } from 'react'
import { Marked } from '@/components/ui/marked'
import { StateBadge } from '@/components/ui/state-badge'
import type { TreeCount } from '@/components/ui/tree-rows'
import type { TimelineRow } from './timeline-rows'
import { TimelineTrack } from './timeline-track'

type Props = { row: TimelineRow; open: boolean; tabStop: boolean; words: readonly string[] }

/** One row of the timeline; memoised, so that a fold redraws only what it shows. */
export const TimelineLine = memo(function TimelineLine({ row, open, tabStop, words }: Props) {
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
            </a>
          ) : (
            <span className="label">{label}</span>
          )}
        </div>
      </td>
      <td className="timeline-said">
        {row.state ? <StateBadge state={row.state} /> : <Held counts={row.counts ?? []} />}
      </td>
      <td className="timeline-cell">
        <TimelineTrack track={row.track} branch={row.state === null} of={row.number ?? row.label} />
      </td>
    </tr>
  )
})

/** What is late under a branch, else how much it holds. */
function Held({ counts }: { counts: readonly TreeCount[] }) {
  const shown = counts.find((count) => count.state === 'en_retard') ?? counts[0]
  if (!shown) return null
  return (
    <span className={shown.state ? 'state' : 'muted'} data-s={shown.state}>
      {shown.text}
    </span>
  )
}
