import type { Metadata } from 'next'
import { JournalFilterBar } from '@/components/audit/journal-filter-bar'
import { JournalPager } from '@/components/audit/journal-pager'
import { JournalTable } from '@/components/audit/journal-table'
import { PageHeader } from '@/components/ui/page-header'
import { roles } from '@/lib/accounts/model'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { readJournalSearch } from '@/lib/audit/inputs'
import { canReadJournal } from '@/lib/audit/policy'
import { journal } from '@/lib/audit/queries'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Journal' }

export default async function JournalPage({ searchParams }: PageProps<'/administration/journal'>) {
  const user = await requireUser()
  if (!canReadJournal(user)) return outOfPerimeter(user, { type: 'route', id: routes.journal() })
  const { filters, place } = readJournalSearch(await searchParams)
  const { lines, newer, older } = await journal(user, filters, place)
  return (
    <>
      <PageHeader
        title="Journal"
        facts={['Qui a fait quoi, quand', `Périmètre : ${roles[user.role].toLocaleLowerCase('fr')}`]}
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Journal' }]}
      />
      <JournalFilterBar filters={filters} />
      <JournalTable lines={lines} filtered={Object.keys(filters).length > 0} />
      <JournalPager filters={filters} newer={newer} older={older} />
    </>
  )
}
