'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { NavigationEntry } from './navigation'

/** Main navigation, the current room marked. */
export function MainNav({ entries }: { entries: readonly NavigationEntry[] }) {
  const path = usePathname()
  return (
    <nav className="shell-nav" id="navigation" aria-label="Navigation principale" tabIndex={-1}>
      <ul>
        {entries.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={current(path, href)}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function current(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}
