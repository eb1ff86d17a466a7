import type { Metadata } from 'next'
import { GuideText } from '@/components/guide/guide-text'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { helpPages } from '@/lib/guide/pages'
import { guideText } from '@/lib/guide/queries'

export const metadata: Metadata = { title: 'Aide' }

export default async function HelpPage({ params }: PageProps<'/aide/[page]'>) {
  const [{ page: slug }, user] = await Promise.all([params, requireUser()])
  const page = helpPages.find((one) => one.slug === slug)
  if (!page) return outOfPerimeter(user, { type: 'route', id: routes.help() })
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Aide', href: routes.help() }, { label: page.title }]}
        title={page.title}
        facts={[page.readers]}
      />
      <GuideText text={await guideText(page.slug)} />
    </>
  )
}
