import type { Metadata } from 'next'
import { z } from 'zod'
import { IndicatorTable } from '@/components/caqes/indicator-table'
import { ParameterTable } from '@/components/caqes/parameter-table'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { searchCatalogue } from '@/lib/caqes/catalogue/search'
import { routes } from '@/lib/core/routes'

const title = 'Catalogue des indicateurs'

export const metadata: Metadata = { title }

const search = z.object({ q: z.string().max(200).catch('') })

export default async function CataloguePage({ searchParams }: PageProps<'/regles/indicateurs'>) {
  await requireUser()
  const { q } = search.parse(await searchParams)
  const { lists, rates } = searchCatalogue(q)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ label: 'Règles', href: routes.rules() }, { label: title }]}
        facts={['Ce qu’un contrat peut suivre, comment, sur quelles données']}
      />
      <FilterBar
        action={routes.catalogue()}
        label="Recherche"
        submitLabel="Chercher"
        clearHref={q ? routes.catalogue() : undefined}
      >
        <TextField name="q" label="Mot, code, article" type="search" defaultValue={q} />
      </FilterBar>
      {lists.length + rates.length === 0 && (
        <EmptyState title="Aucun indicateur ne répond à cette recherche">
          Essayez un seul mot, ou le code d’un indicateur, comme N10.4a.
        </EmptyState>
      )}
      {lists.map((list) => (
        <IndicatorTable key={list.title} title={list.title} indicators={list.indicators} />
      ))}
      {rates.length > 0 && <ParameterTable id="references" title="Taux nationaux de référence" rows={rates} />}
    </>
  )
}
