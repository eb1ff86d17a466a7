import Link from 'next/link'
import { MeteoBadge, Tag } from '@/components/ui/state-badge'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { type GroupHead, pilotName, steeringBodies } from '@/lib/plan/groups'
import { sides } from '@/lib/plan/sides'

/** Working groups: where each stands, who leads it, what it last told. */
export function GroupList({ groups, empty }: { groups: readonly GroupHead[]; empty: string }) {
  if (groups.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className="groups">
      {groups.map((group) => (
        <li key={group.id}>
          <p className="version-head">
            <Link href={routes.group(group.id)} prefetch={false}>
              {group.name}
            </Link>
            {group.ended ? <Tag>terminé le {formatDate(group.ended.on)}</Tag> : <Tag tone="info">en activité</Tag>}
          </p>
          <p className="muted">{pilotsOf(group)}</p>
          {group.lastSheet && (
            <p className="version-head">
              <MeteoBadge meteo={group.lastSheet.meteo} />
              <span className="muted">
                Dernière fiche le {formatDate(group.lastSheet.on)}, pour {steeringBodies[group.lastSheet.addressee]}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function pilotsOf({ pilots }: GroupHead): string {
  const named = pilots.flatMap((pilot) => {
    const name = pilotName(pilot)
    return name === null ? [] : [`${sides[pilot.side]} : ${name}`]
  })
  return named.join(' · ') || 'Pilotes à désigner'
}
