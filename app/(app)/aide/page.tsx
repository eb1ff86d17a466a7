import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { helpByReader, helpPages } from '@/lib/guide/pages'

export const metadata: Metadata = { title: 'Aide' }

export default async function HelpContentsPage() {
  await requireUser()
  return (
    <>
      <PageHeader title="Aide" facts={['Par rôle, puis par tâche']} />
      <section className="section" aria-labelledby="par-role">
        <h2 id="par-role">Selon votre rôle</h2>
        <dl className="guide-contents">
          {helpByReader.map(({ reader, slugs }) => (
            <div key={reader}>
              <dt>{reader}</dt>
              {helpPages
                .filter(({ slug }) => slugs.includes(slug))
                .map(({ slug, title, href }) => (
                  <dd key={slug}>
                    <Link href={href} prefetch={false}>
                      {title}
                    </Link>
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      </section>
      <section className="section" aria-labelledby="par-tache">
        <h2 id="par-tache">Toutes les tâches</h2>
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
      </section>
    </>
  )
}
