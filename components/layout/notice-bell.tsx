import Link from 'next/link'
import { formatInteger } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

const most = 99

/** The way to what the person was told, with how much of it is unread. */
export function NoticeBell({ unread }: { unread: number }) {
  return (
    <Link className="bell" href={routes.notices()} prefetch={false}>
      <svg viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
        <path d="M3.5 13.2h11c-1-1.1-1.5-2.2-1.5-4.4V7.6a4 4 0 0 0-8 0v1.2c0 2.2-.5 3.3-1.5 4.4ZM7.4 15.4a1.7 1.7 0 0 0 3.2 0" />
      </svg>
      <span className="bell-word">Notifications</span>
      {unread > 0 && (
        <span className="bell-count">
          {unread > most ? `${most}+` : formatInteger(unread)}
          <span className="visually-hidden"> {unread < 2 ? 'non lue' : 'non lues'}</span>
        </span>
      )}
    </Link>
  )
}
