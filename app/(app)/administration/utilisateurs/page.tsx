import type { Metadata } from 'next'
import { z } from 'zod'
import { AccountFilterBar } from '@/components/accounts/account-filter-bar'
import { AccountsTable } from '@/components/accounts/accounts-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { accessStateNames, roleNames } from '@/lib/accounts/model'
import { canManageAccounts, rolesToGive } from '@/lib/accounts/policy'
import { accounts, accountsPerPage } from '@/lib/accounts/queries/manage'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'

export const metadata: Metadata = { title: 'Utilisateurs' }

const search = z.object({
  q: z.string().max(200).optional().catch(undefined),
  role: z.enum(roleNames).optional().catch(undefined),
  etat: z.enum(accessStateNames).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
})

export default async function UsersPage({ searchParams }: PageProps<'/administration/utilisateurs'>) {
  const user = await requireUser()
  if (!canManageAccounts(user)) return outOfPerimeter(user, { type: 'route', id: routes.users() })
  const { q, role, etat, page } = search.parse(await searchParams)
  const { rows, total } = await accounts(user, {
    page,
    ...(q ? { search: q } : {}),
    ...(role ? { role } : {}),
    ...(etat ? { state: etat } : {}),
  })
  const kept = Object.entries({ q, role, etat }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const href = (number: number) => routes.users(`?${new URLSearchParams([...kept, ['page', String(number)]])}`)
  return (
    <>
      <PageHeader
        title="Utilisateurs"
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Utilisateurs' }]}
        facts={['Comptes de votre périmètre']}
        actions={
          <ButtonLink href={routes.inviteUser()} variant="primary">
            Inviter une personne
          </ButtonLink>
        }
      />
      <AccountFilterBar roles={rolesToGive(user)} values={{ q, role, etat }} filtered={kept.length > 0} />
      <AccountsTable rows={rows} />
      <Pagination page={page} pageSize={accountsPerPage} total={total} href={href} unit={['compte', 'comptes']} />
    </>
  )
}
