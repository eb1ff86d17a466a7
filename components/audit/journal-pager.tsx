import { ButtonLink } from '@/components/ui/button'
import type { JournalPage } from '@/lib/audit/events'
import { type JournalFilters, journalQuery } from '@/lib/audit/inputs'
import { routes } from '@/lib/core/routes'

type Props = { filters: JournalFilters } & Pick<JournalPage, 'newer' | 'older'>

/** Goes up and down the journal. Events keep arriving at its top: pages have no number. */
export function JournalPager({ filters, newer, older }: Props) {
  if (newer === null && older === null) return null
  return (
    <nav className="pagination journal-pager" aria-label="Pages du journal">
      {newer !== null && (
        <ButtonLink href={routes.journal(journalQuery(filters, { after: newer }))}>Plus récents</ButtonLink>
      )}
      {older !== null && (
        <ButtonLink href={routes.journal(journalQuery(filters, { before: older }))}>Plus anciens</ButtonLink>
      )}
    </nav>
  )
}
