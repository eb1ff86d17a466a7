import Link from 'next/link'
import { routes } from '@/lib/core/routes'
import { type PlanAddress, planQuery, without } from '@/lib/plan/address'
import { timelineScaleNames, timelineScales } from '@/lib/plan/timeline-scale'
import { markWords } from './timeline-words'

/** How finely the timeline is ruled, and what its marks mean. */
export function TimelineScales({ address }: { address: PlanAddress }) {
  const current = address.scale ?? 'years'
  return (
    <div className="timeline-tools">
      <nav className="segments" aria-label="Échelle de la frise">
        {timelineScaleNames.map((scale) => (
          <Link
            key={scale}
            className="segment"
            href={routes.planTimeline(planQuery(scale === 'years' ? without(address, 'scale') : { ...address, scale }))}
            prefetch={false}
            scroll={false}
            aria-current={scale === current ? 'true' : undefined}
          >
            {timelineScales[scale]}
          </Link>
        ))}
      </nav>
      <ul className="timeline-legend" aria-label="Légende">
        {markWords.map(([state, word]) => (
          <li key={state} className="state" data-s={state}>
            {word}
          </li>
        ))}
      </ul>
    </div>
  )
}
