import Link from 'next/link'
import { signOutAction } from '@/lib/accounts/actions'
import { type CurrentUser, roles } from '@/lib/accounts/model'
import { routes } from '@/lib/core/routes'
import type { Density, Theme } from './display'
import { DensitySwitch, ThemeSwitch } from './display-switch'

type Props = { user: CurrentUser; jobs: boolean; theme: Theme; density: Density }

/** The person, their role, their account, their display; the browser's own popover, so it opens before any script. */
export function UserMenu({ user, jobs, theme, density }: Props) {
  return (
    <div className="shell-user">
      <button type="button" className="user-button" popoverTarget="menu-personne">
        <span>
          <strong>{user.name}</strong>
          <small>{roles[user.role]}</small>
        </span>
        <span className="user-caret" aria-hidden="true" />
      </button>
      <div className="user-panel overlay-panel" id="menu-personne" popover="auto">
        <p>
          <strong>{user.name}</strong>
          <br />
          {roles[user.role]}
          <br />
          <span className="field-help">{user.email}</span>
        </p>
        <hr />
        <Link className="menu-item" href={routes.account()} prefetch={false}>
          Mon compte
        </Link>
        <Link className="menu-item" href={routes.exports()} prefetch={false}>
          Mes exports
        </Link>
        {jobs && (
          <Link className="menu-item" href={routes.jobs()} prefetch={false}>
            Mes tâches
          </Link>
        )}
        <form action={signOutAction}>
          <button className="menu-item" type="submit">
            Se déconnecter
          </button>
        </form>
        <hr />
        <ThemeSwitch value={theme} />
        <DensitySwitch value={density} />
      </div>
    </div>
  )
}
