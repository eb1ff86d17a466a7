import type { Metadata } from 'next'
import { z } from 'zod'
import { RegionChoice } from '@/components/settings/region-choice'
import { AddBodyForm } from '@/components/territory/add-body-form'
import { BodyTable } from '@/components/territory/body-table'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { regionPages } from '@/lib/settings/pages'
import { addBodyAction } from '@/lib/territory/actions'
import { regionAsked, regionsOf } from '@/lib/territory/queries'
import { bodiesPage, territoriesOf } from '@/lib/territory/queries/body-pages'

export const metadata: Metadata = { title: 'Organismes' }

const search = z.object({ region: z.string().max(10).optional().catch(undefined), q: z.string().max(200).catch('') })
const breadcrumb = [{ label: 'Administration', href: routes.administration() }, { label: 'Organismes' }]

export default async function BodiesPage({ searchParams }: PageProps<'/administration/organismes'>) {
  const user = await requireUser()
  const { region: asked, q } = search.parse(await searchParams)
  const object = { type: 'route', id: routes.bodies() } as const
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  const [regions, shown, territories] = await Promise.all([
    regionsOf(user),
    region && bodiesPage(user, region.code, q),
    region && territoriesOf(user, region.code),
  ])
  const { bodies, body } = regionPages(user, region?.code)
  const facts = [region?.name ?? 'Aucune région choisie', 'Acteurs du plan et interlocuteurs des contrats']
  return (
    <>
      <PageHeader title="Organismes" breadcrumb={breadcrumb} facts={facts} />
      <RegionChoice action={routes.bodies()} regions={regions} current={region?.code} />
      {region && shown && territories && (
        <>
          <FilterBar
            action={routes.bodies()}
            label="Recherche"
            submitLabel="Chercher"
            clearHref={q ? bodies : undefined}
          >
            {user.regionCode === null && <input type="hidden" name="region" value={region.code} />}
            <TextField name="q" label="Nom ou nature" type="search" defaultValue={q} />
          </FilterBar>
          <BodyTable rows={shown.rows} href={body} />
          {shown.mayWrite && (
            <AddBodyForm
              change={{ regionCode: region.code, day: shown.day }}
              territories={territories}
              action={addBodyAction}
            />
          )}
        </>
      )}
    </>
  )
}
