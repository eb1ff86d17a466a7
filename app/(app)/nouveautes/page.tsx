import type { Metadata } from 'next'
import { GuideText } from '@/components/guide/guide-text'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { guideText } from '@/lib/guide/queries'

export const metadata: Metadata = { title: 'Nouveautés' }

export default async function NewsPage() {
  await requireUser()
  return (
    <>
      <PageHeader title="Nouveautés" />
      <GuideText text={await guideText('nouveautes')} />
    </>
  )
}
