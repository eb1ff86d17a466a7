'use client'

import type { CSSProperties } from 'react'
import type { Track } from '@/lib/plan/timeline'
import { percent } from './timeline-words'

type Props = { track: Track; branch: boolean /** What the track tells of. */; of: string }

/** The bars and marks of a row; the marks are a list of sentences, which screen readers read as it is. */
export function TimelineTrack({ track: { bars, marks, lanes, unresolved, outside }, branch, of }: Props) {
  const said = [
    ...unresolved.map((raw) => `« ${raw} » : à préciser`),
    ...outside.map((text) => `hors des années du plan : ${text}`),
  ]
  return (
    <div className="timeline-track" data-branch={branch ? '' : undefined} style={{ '--lanes': lanes } as CSSProperties}>
      <div className="timeline-lanes">
        {bars.map((bar) => (
          <span
            key={`${bar.lane} ${bar.left}`}
            className="timeline-bar"
            data-s={bar.state}
            style={{ left: percent(bar.left), width: percent(bar.width), '--lane': bar.lane } as CSSProperties}
          />
        ))}
        {marks.length > 0 && (
          <ul aria-label={`Échéances : ${of}`}>
            {marks.map((mark) => (
              <li
                key={`${mark.lane} ${mark.at}`}
                className="timeline-mark state"
                data-s={mark.state}
                data-mark=""
                tabIndex={-1}
                style={{ left: percent(mark.at), '--lane': mark.lane } as CSSProperties}
              >
                <span className="visually-hidden">{mark.text}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {said.map((text) => (
        <p key={text} className="timeline-aside state" data-s="a_preciser">
          {text}
        </p>
      ))}
      {!branch && bars.length === 0 && marks.length === 0 && said.length === 0 && (
        <p className="timeline-aside state" data-s="a_preciser">
          aucune échéance imprimée
        </p>
      )}
    </div>
  )
}
