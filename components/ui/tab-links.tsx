import Link from 'next/link'

type Props = { label: string; current: string; tabs: readonly { href: string; label: string }[] }

/** Peers that each have their address. */
export function TabLinks({ label, current, tabs }: Props) {
  return (
    <nav className="tab-list" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          prefetch={false}
          className="tab"
          aria-current={tab.href === current ? 'page' : undefined}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
