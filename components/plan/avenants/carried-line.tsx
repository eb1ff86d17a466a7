import Link from 'next/link'
import type { CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { planQuery } from '@/lib/plan/address'

type CarriedLink = { actionId: string; name: string; planTitle: string; on: CivilDate }
type Props = { carried: { from: CarriedLink | null; to: readonly CarriedLink[] } }

/** Where an action comes from, where it was taken up: shown on both sides. */
export function CarriedLine({ carried: { from, to } }: Props) {
  if (from === null && to.length === 0) return null
  return (
    <p className="carried">
      {from && <One word="Reprise de" link={from} />}
      {to.map((link) => (
        <One key={link.actionId} word="Reprise dans" link={link} />
      ))}
    </p>
  )
}

function One({ word, link }: { word: string; link: CarriedLink }) {
  return (
    <span>
      {word} «{' '}
      <Link href={routes.action(link.actionId, planQuery({ on: link.on }))} prefetch={false}>
        {link.name}
      </Link>{' '}
      » ({link.planTitle}).{' '}
    </span>
  )
}
