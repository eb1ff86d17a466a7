import Link from 'next/link'
import { routes } from '@/lib/core/routes'

export const productName = 'Pilotage GDR'

/** Neutral mark of the product: two lines of a ledger and the tick of what is done. */
export function Brand() {
  return (
    <Link className="shell-brand" href={routes.home()} prefetch={false}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <path d="M3 5h18M3 12h9M3 19h7" />
        <path d="m13.5 16 3 3 5-6.5" />
      </svg>
      {productName}
    </Link>
  )
}
