import Link from 'next/link'
import { formatInteger, plural } from '@/lib/core/format'
import { pageNumbers } from './page-numbers'

type Props = {
  page: number
  pageSize: number
  total: number
  /** Address of a page, filters kept. */
  href: (page: number) => string
  /** What is counted: ["compte", "comptes"]. */
  unit?: readonly [one: string, many: string]
}

/** Where one is in a long list; nothing but the count when it holds on one page. */
export function Pagination({ page, pageSize, total, href, unit = ['ligne', 'lignes'] }: Props) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const first = Math.min(total, (page - 1) * pageSize + 1)
  const range = last > 1 ? `${formatInteger(first)}–${formatInteger(Math.min(total, page * pageSize))} sur ` : ''
  return (
    <nav className="pagination" aria-label="Pages">
      <p>
        {range}
        {plural(total, ...unit)}
      </p>
      {last > 1 && (
        <ul>
          {pageNumbers(page, last).map((entry) => (
            <li key={entry.key}>
              <PageEntry number={entry.number} current={page} href={href} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}

function PageEntry({ number, current, href }: { number: number | null; current: number; href: Props['href'] }) {
  if (number === null) return <span data-gap="">…</span>
  if (number === current)
    return (
      <span aria-current="page">
        <span className="visually-hidden">Page </span>
        {formatInteger(number)}
      </span>
    )
  return (
    <Link href={href(number)} prefetch={false} aria-label={`Page ${formatInteger(number)}`}>
      {formatInteger(number)}
    </Link>
  )
}
