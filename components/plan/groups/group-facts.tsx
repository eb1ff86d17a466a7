import Link from 'next/link'
import { Facts } from '@/components/ui/facts'
import type { CivilDate } from '@/lib/core/civil-date'
import { formatLongDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

type Props = {
  programmes: readonly { id: string; title: string }[]
  members: readonly { id: string; name: string }[]
  letter: { on: CivilDate | null; reference: string | null; objectives: string | null }
  ended: { on: CivilDate; reason: string | null } | null
}

/** Which programmes a group works for, the bodies in it, and the mission letter that founds it. */
export function GroupFacts({ programmes, members, letter, ended }: Props) {
  return (
    <Facts
      items={[
        { label: 'Programmes', value: <Programmes programmes={programmes} /> },
        { label: 'Membres', value: members.map(({ name }) => name).join(', ') || 'Aucun organisme désigné' },
        { label: 'Lettre de mission', value: letterOf(letter) },
        ...(letter.objectives
          ? [{ label: 'Objectifs', value: <span className="printed">{letter.objectives}</span> }]
          : []),
        ...(ended?.reason
          ? [{ label: 'Motif de la fin', value: <span className="printed">{ended.reason}</span> }]
          : []),
      ]}
    />
  )
}

function Programmes({ programmes }: Pick<Props, 'programmes'>) {
  if (programmes.length === 0) return 'Tout le plan'
  return (
    <ul className="stacked">
      {programmes.map(({ id, title }) => (
        <li key={id}>
          <Link className="ink-link" href={routes.programme(id)} prefetch={false}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function letterOf({ on, reference }: Props['letter']): string {
  if (on === null && reference === null) return 'Pas encore signée'
  return [reference, on && `du ${formatLongDate(on)}`].filter(Boolean).join(', ')
}
