import type { Metadata } from 'next'
import { z } from 'zod'
import { screenGroup } from '@/components/layout/screens'
import { FoundGroups } from '@/components/search/found-groups'
import { NothingAsked, NothingFound } from '@/components/search/nothing-found'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { isTooShort, longestSearch, searchInput } from '@/lib/search/inputs'
import { foundGroups, type SearchKind, searchKinds, totalOf } from '@/lib/search/model'
import { searchAll } from '@/lib/search/queries/search'
import { today } from '@/lib/server/clock'

export const metadata: Metadata = { title: 'Recherche' }

const kinds = Object.keys(searchKinds) as [SearchKind, ...SearchKind[]]
const params = z.object({ q: searchInput.catch(''), type: z.enum(kinds).optional().catch(undefined) })

/** Of each kind at first, and of one kind asked alone. */
const [ofEach, ofOne] = [8, 200]

export default async function SearchPage({ searchParams }: PageProps<'/recherche'>) {
  const [user, { q, type }, day] = await Promise.all([
    requireUser(),
    searchParams.then((given) => params.parse(given)),
    today(),
  ])
  const short = isTooShort(q)
  const limit = type ? ofOne : ofEach
  const all = short ? [] : foundGroups([screenGroup(user, q, limit), ...(await searchAll(user, q, day, limit))])
  const groups = type ? all.filter(({ kind }) => kind === type) : all
  return (
    <>
      <PageHeader title="Recherche" facts={short ? [] : [plural(totalOf(groups), 'résultat')]} />
      <FilterBar action={routes.search()} label="Recherche dans toute l’application" submitLabel="Chercher">
        <TextField key={q} name="q" label="Rechercher" type="search" maxLength={longestSearch} defaultValue={q} />
      </FilterBar>
      {short && <NothingAsked asked={q} />}
      {!short && groups.length === 0 && <NothingFound asked={q} />}
      <FoundGroups groups={groups} asked={q} {...(type ? { only: type } : {})} />
    </>
  )
}
