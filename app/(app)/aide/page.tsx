import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { helpPages } from '@/lib/guide/pages'

export const metadata: Metadata = { title: 'Aide' }

export default async function HelpContentsPage() {
  await requireUser()
  return (
    <>
      <PageHeader title="Aide" facts={['Une page par tâche']} />
      <ul className="guide-contents">
        {helpPages.map(({ slug, title, readers, href }) => (
          <li key={slug}>
            <Link href={href} prefetch={false}>
              {title}
            </Link>
            <span className="muted">{readers}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
