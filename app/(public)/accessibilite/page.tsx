import type { Metadata } from 'next'
import Link from 'next/link'
import { GuideText } from '@/components/guide/guide-text'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/core/routes'
import { guideText } from '@/lib/guide/queries'

export const metadata: Metadata = { title: 'Déclaration d’accessibilité' }

export default async function AccessibilityPage() {
  return (
    <div className="public-text">
      <PageHeader title="Déclaration d’accessibilité" />
      <GuideText text={await guideText('accessibilite')} />
      <p>
        <Link href={routes.home()}>Ouvrir l’application</Link>
      </p>
    </div>
  )
}
