import Link from 'next/link'
import { Section } from '@/components/plan/section'
import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { DeclinedBy, DeclinedTarget } from '@/lib/plan/declination'

type Props = { declined: DeclinedBy; now: boolean }

/** What a programme or an action declines of the national plan, and the way to change it. */
export function DeclinedSection({ declined, now }: Props) {
  const { source, targets, mayDecline, regional } = declined
  if (!regional) return null
  const href = source.kind === 'programme' ? routes.declineProgramme(source.id) : routes.declineAction(source.id)
  return (
    <Section title="Plan national décliné">
      {targets.length === 0 ? (
        <p className="muted">
          {source.kind === 'programme'
            ? 'Ce programme ne décline lui-même aucun axe ni objectif du plan national.'
            : 'Cette action ne décline aucun axe ni objectif du plan national.'}
        </p>
      ) : (
        <ul className="declined-list">
          {targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ul>
      )}
      {now && mayDecline && (
        <p className="section-door">
          <ButtonLink size="sm" href={href}>
            Choisir les axes et objectifs
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function Target({ target }: { target: DeclinedTarget }) {
  const { theme, axis, objective, on, byName, reason } = target
  return (
    <li>
      <p className="national-place">
        {theme.title} · axe {axis.number}
      </p>
      <p>
        <Link href={routes.nationalPlan('', `axe-${axis.id}`)} prefetch={false}>
          {objective ?? axis.title}
        </Link>
        {objective === null && <span className="muted"> (l’axe entier)</span>}
      </p>
      <p className="national-word">
        Depuis le {formatDate(on)}, par {byName}
        {reason && ` : ${reason}`}
      </p>
    </li>
  )
}
