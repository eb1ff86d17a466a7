import Link from 'next/link'
import type { ReactNode } from 'react'
import { accessibilityWords } from '@/components/guide/accessibility-words'
import type { CivilDate } from '@/lib/core/civil-date'
import { routes } from '@/lib/core/routes'
import { Brand, productName } from './brand'
import { SkipLinks } from './skip-links'
import { StoryBanner } from './story-banner'

/** What surrounds the pages one sees before signing in. */
export function PublicShell({ storyDate, children }: { storyDate: CivilDate | null; children: ReactNode }) {
  return (
    <div className="shell">
      <SkipLinks />
      <header className="shell-header">
        <Brand />
      </header>
      <StoryBanner date={storyDate} />
      <main className="public-main" id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className="shell-footer">
        <span>{productName}</span>
        <Link href={routes.accessibility()} prefetch={false}>
          {accessibilityWords}
        </Link>
      </footer>
    </div>
  )
}
