import Link from 'next/link'
import { mainNavigation } from '@/components/layout/navigation'
import type { CurrentUser } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import { readsPlans } from '@/lib/plan/policy'

const account = {
  label: 'Mon compte',
  href: routes.account(),
  hint: 'Votre rôle, votre territoire, votre mot de passe',
}

/** What a person without actions of their own can open, and why there is nothing else. */
export function Rooms({ user }: { user: CurrentUser }) {
  return (
    <>
      {!readsPlans(user) && (
        <p className="prose rooms-lead">
          Votre rôle n’ouvre pas le détail du plan régional, réservé aux organismes qui le conduisent. Voici ce que vous
          pouvez ouvrir.
        </p>
      )}
      <ul className="rooms">
        {[...mainNavigation(user), account].map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} className="room" prefetch={false}>
              <strong>{entry.label}</strong>
              <span>{entry.hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
