import type { Metadata } from 'next'
import Link from 'next/link'
import { administrationEntries } from '@/components/administration/entries'
import { DigestForm } from '@/components/notices/digest-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { askDigestAction } from '@/lib/dashboards/actions'
import { canSendDigests } from '@/lib/dashboards/policy'
import { today } from '@/lib/server/clock'
import { isInboxOpen } from '@/lib/server/mail-inbox'

export const metadata: Metadata = { title: 'Administration' }

/** Everybody reads the settings of their region here; what one manages comes with one's role. */
export default async function AdministrationPage() {
  const user = await requireUser()
  const groups = administrationEntries(user, await isInboxOpen(user))
  return (
    <>
      <PageHeader title="Administration" />
      {groups.map(({ title, entries }) => (
        <section key={title} className="section" aria-label={title}>
          <h2>{title}</h2>
          <ul className="rooms">
            {entries.map((entry) => (
              <li key={entry.href}>
                <Link href={entry.href} className="room" prefetch={false}>
                  <strong>{entry.label}</strong>
                  <span>{entry.hint}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {canSendDigests(user) && <DigestForm day={await today()} action={askDigestAction} />}
    </>
  )
}
