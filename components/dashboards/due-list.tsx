import Link from 'next/link'
import { formatDate } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import type { DueAction } from '@/lib/dashboards/model'

type Props = {
  id: string
  title: string
  actions: readonly DueAction[]
  /** Written before the day: "depuis le". */
  prefix?: string
  empty: string
  all: { label: string; href: string }
}

const shown = 7

/** The first actions of a list by day, and the way to all of them. */
export function DueList({ id, title, actions, prefix, empty, all }: Props) {
  return (
    <section className="due" aria-labelledby={id}>
      <div className="due-head">
        <h2 id={id}>{title}</h2>
        {actions.length > 0 && (
          <Link href={all.href} prefetch={false}>
            {all.label}
          </Link>
        )}
      </div>
      {actions.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {actions.slice(0, shown).map((action) => (
          <li key={action.id}>
            <span className="due-day">
              {prefix && <small>{prefix}</small>} {formatDate(action.to)}
            </span>
            <span className="due-what">
              <Link className="row-link" href={routes.action(action.id)} prefetch={false}>
                {action.title}
              </Link>
              <small>
                {action.programme}, action {action.number}
                {action.actors.length > 0 && ` · ${action.actors.join(', ')}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
