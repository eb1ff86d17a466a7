import type { Metadata } from 'next'
import { JournalFilterBar } from '@/components/audit/journal-filter-bar'
import { JournalList } from '@/components/audit/journal-list'
import { JournalPager } from '@/components/audit/journal-pager'
import { ExportMenu } from '@/components/exports/export-menu'
import { PageHeader } from '@/components/ui/page-header'
import { canManageAccounts } from '@/lib/accounts/policy'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { journalQuery, readJournalSearch } from '@/lib/audit/inputs'
import { eventTypesIn, journalScope } from '@/lib/audit/policy'
import { journal } from '@/lib/audit/queries'
import { routes } from '@/lib/core/routes'
import { scopeWords } from '@/lib/exports/journal-words'

export const metadata: Metadata = { title: 'Journal' }

const breadcrumb = [{ label: 'Administration', href: routes.administration() }, { label: 'Journal' }]

export default async function JournalPage({ searchParams }: PageProps<'/administration/journal'>) {
  const user = await requireUser()
  const scope = journalScope(user)
  if (!scope) return outOfPerimeter(user, { type: 'route', id: routes.journal() })
  const { filters, place } = readJournalSearch(await searchParams)
  const { lines, newer, older } = await journal(user, filters, place)
  return (
    <>
      <PageHeader
        title="Journal"
        facts={[scopeWords(scope), ...(filters.only ? ['Un seul objet'] : [])]}
        actions={<ExportMenu kinds={['journal']} query={journalQuery(filters).slice(1)} />}
        {...(canManageAccounts(user) ? { breadcrumb } : {})}
      />
      <JournalFilterBar filters={filters} types={eventTypesIn(scope)} />
      <JournalList lines={lines} filtered={Object.keys(filters).length > 0} />
      <JournalPager filters={filters} newer={newer} older={older} />
    </>
  )
}
