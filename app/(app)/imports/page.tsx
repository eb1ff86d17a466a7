import type { Metadata } from 'next'
import { z } from 'zod'
import { BatchTable } from '@/components/imports/batch-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { canOpenImports } from '@/lib/imports/policy'
import { batchesPerPage, batchPage } from '@/lib/imports/queries/batches'

export const metadata: Metadata = { title: 'Imports' }

const search = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

export default async function ImportsPage({ searchParams }: PageProps<'/imports'>) {
  const user = await requireUser()
  if (!canOpenImports(user)) return outOfPerimeter(user, { type: 'route', id: routes.imports() })
  const { page } = search.parse(await searchParams)
  const { total, lines } = await batchPage(user, page)
  return (
    <>
      <PageHeader
        title="Imports"
        facts={['Déposer un fichier, le vérifier, le publier']}
        actions={
          <ButtonLink variant="primary" href={routes.depositImport()}>
            Déposer un fichier
          </ButtonLink>
        }
      />
      <BatchTable lines={lines} />
      <Pagination
        page={page}
        pageSize={batchesPerPage}
        total={total}
        unit={['dépôt', 'dépôts']}
        href={(to) => `${routes.imports()}?page=${to}`}
      />
    </>
  )
}
