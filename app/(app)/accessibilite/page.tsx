import type { Metadata } from 'next'
import { GuideText } from '@/components/guide/guide-text'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { guideText } from '@/lib/guide/queries'

export const metadata: Metadata = { title: 'Déclaration d’accessibilité' }

export default async function AccessibilityPage() {
  await requireUser()
  return (
    <>
      <PageHeader title="Déclaration d’accessibilité" />
      <GuideText blocks={await guideText('accessibilite')} />
    </>
  )
}
