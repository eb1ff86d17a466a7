import type { Metadata } from 'next'
import { AccountFilterBar } from '@/components/accounts/account-filter-bar'
import { AccountsTable } from '@/components/accounts/accounts-table'
import { ExportMenu } from '@/components/exports/export-menu'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { accountQuery, readAccountSearch } from '@/lib/accounts/account-search'
import { canManageAccounts, rolesToGive } from '@/lib/accounts/policy'
import { accounts, accountsPerPage } from '@/lib/accounts/queries/manage'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Utilisateurs' }

export default async function UsersPage({ searchParams }: PageProps<'/administration/utilisateurs'>) {
  const user = await requireUser()
  if (!canManageAccounts(user)) return outOfPerimeter(user, { type: 'route', id: routes.users() })
  const { filters, page } = readAccountSearch(await searchParams)
  const { rows, total } = await accounts(user, { page, ...filters })
  const query = accountQuery(filters)
  const href = (number: number) => routes.users(`?${query && `${query}&`}page=${number}`)
  return (
    <>
      <PageHeader
        title="Utilisateurs"
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Utilisateurs' }]}
        facts={['Comptes de votre périmètre']}
        actions={
          <>
            <ExportMenu kinds={['accounts']} query={query} />
            <ButtonLink href={routes.inviteUser()} variant="primary">
              Inviter une personne
            </ButtonLink>
          </>
        }
      />
      <AccountFilterBar
        roles={rolesToGive(user)}
        values={{ q: filters.search, role: filters.role, etat: filters.state }}
        filtered={query !== ''}
      />
      <AccountsTable rows={rows} />
      <Pagination page={page} pageSize={accountsPerPage} total={total} href={href} unit={['compte', 'comptes']} />
    </>
  )
}
