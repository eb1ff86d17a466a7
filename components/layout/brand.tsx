import Image from 'next/image'
import Link from 'next/link'
import { routes } from '@/lib/core/routes'

export const productName = 'Pilotage GDR'

/** Neutral mark of the product: two lines of a ledger and the tick of what is done. A region's logo takes its place. */
export function Brand({ logo = null }: { logo?: string | null }) {
  return (
    <Link className="shell-brand" href={routes.home()} prefetch={false}>
      {logo ? (
        <Image className="shell-logo" src={routes.logo(logo)} alt="" width={132} height={28} unoptimized />
      ) : (
        <Mark />
      )}
      {productName}
    </Link>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M3 5h18M3 12h9M3 19h7" />
      <path d="m13.5 16 3 3 5-6.5" />
    </svg>
  )
}
