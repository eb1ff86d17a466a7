import type { Metadata } from 'next'
import { z } from 'zod'
import { ChoiceTable } from '@/components/settings/choice-table'
import { OtherTable } from '@/components/settings/other-table'
import { RegionChoice } from '@/components/settings/region-choice'
import { EmptyState } from '@/components/ui/empty-state'
import { TextField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { bySubject } from '@/lib/settings/choices'
import { regionPages } from '@/lib/settings/pages'
import { settingsPage } from '@/lib/settings/queries/pages'
import { regionAsked, regionsOf } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Réglages' }

const search = z.object({
  region: z.string().max(10).optional().catch(undefined),
  q: z.string().max(200).catch(''),
})

export default async function SettingsPage({ searchParams }: PageProps<'/administration/reglages'>) {
  const user = await requireUser()
  const { region: asked, q } = search.parse(await searchParams)
  const object = { type: 'route', id: routes.settings() } as const
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  const [regions, shown] = await Promise.all([regionsOf(user), region && settingsPage(user, region.code)])
  const subjects = shown ? bySubject(shown.choices, q) : []
  const { list, setting, other } = regionPages(user, region?.code)
  return (
    <>
      <PageHeader
        title="Réglages"
        breadcrumb={[{ label: 'Administration', href: routes.administration() }, { label: 'Réglages' }]}
        facts={[
          region?.name ?? 'Aucune région choisie',
          'Là où les textes se taisent, la région choisit, à une date, avec sa raison',
        ]}
      />
      <RegionChoice action={routes.settings()} regions={regions} current={region?.code} />
      {shown && (
        <FilterBar action={routes.settings()} label="Recherche" submitLabel="Chercher" clearHref={q ? list : undefined}>
          {region && user.regionCode === null && <input type="hidden" name="region" value={region.code} />}
          <TextField name="q" label="Mot, ou code A1 à A30" type="search" defaultValue={q} />
        </FilterBar>
      )}
      {shown && subjects.length === 0 && (
        <EmptyState title="Aucun choix ne répond à cette recherche">
          Essayez un seul mot, ou un code comme A9.
        </EmptyState>
      )}
      {subjects.map(({ title, choices }) => (
        <ChoiceTable key={title} title={title} choices={choices} href={setting} />
      ))}
      {shown && q === '' && <OtherTable settings={shown.others} href={other} />}
    </>
  )
}
