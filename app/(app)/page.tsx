import Link from 'next/link'
import { mainNavigation } from '@/components/layout/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { roles } from '@/lib/accounts/model'
import { requireUser } from '@/lib/accounts/session'
import { formatLongDate } from '@/lib/core/format'
import { today } from '@/lib/server/clock'

export default async function HomePage() {
  const [user, date] = await Promise.all([requireUser(), today()])
  return (
    <>
      <PageHeader title={`Bonjour, ${user.name}`} facts={[roles[user.role], formatLongDate(date)]} />
      <ul className="rooms">
        {mainNavigation(user).map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href} className="room">
              <strong>{entry.label}</strong>
              <span>{entry.hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
