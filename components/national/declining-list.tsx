import Link from 'next/link'
import { StateBadge } from '@/components/ui/state-badge'
import { routes } from '@/lib/core/routes'
import type { Declination } from '@/lib/plan/declination'

/** The programmes and actions of the region that decline an axis or an objective. */
export function DecliningList({ by, query }: { by: readonly Declination[]; query: string }) {
  if (by.length === 0) return null
  return (
    <ul className="declining">
      {by.map(({ id, source }) => (
        <li key={id}>
          <Link
            href={source.kind === 'programme' ? routes.programme(source.id, query) : routes.action(source.id, query)}
            prefetch={false}
          >
            {source.name}
          </Link>
          {source.kind === 'action' && <span className="muted"> · {source.programme}</span>}
          {source.abandoned && (
            <>
              {' '}
              <StateBadge state="abandonnee" />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
