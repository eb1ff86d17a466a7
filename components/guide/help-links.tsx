'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { routes } from '@/lib/core/routes'
import { helpOf } from '@/lib/guide/pages'
import { accessibilityWords } from './accessibility-words'

/** At the foot of every page: the help of this screen, the news, the accessibility statement. */
export function HelpLinks() {
  return (
    <>
      <Link href={helpOf(usePathname())} prefetch={false}>
        Aide sur cette page
      </Link>
      <Link href={routes.news()} prefetch={false}>
        Nouveautés
      </Link>
      <Link href={routes.accessibility()} prefetch={false}>
        {accessibilityWords}
      </Link>
    </>
  )
}
