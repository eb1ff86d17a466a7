import type { Metadata } from 'next'
import { z } from 'zod'
import { DelegationsForm } from '@/components/settings/delegations-form'
import { RegionChoice } from '@/components/settings/region-choice'
import { SettingHistory } from '@/components/settings/setting-history'
import { TerritoryTable } from '@/components/territory/territory-table'
import { PageHeader } from '@/components/ui/page-header'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { setDelegationsAction } from '@/lib/settings/actions'
import { delegationsIn } from '@/lib/settings/delegations'
import { oneSetting } from '@/lib/settings/queries/pages'
import { regionAsked, regionsOf } from '@/lib/territory/queries'
import { territoriesOf } from '@/lib/territory/queries/body-pages'

export const metadata: Metadata = { title: 'Territoires' }

const search = z.object({ region: z.string().max(10).optional().catch(undefined) })
const breadcrumb = [{ label: 'Administration', href: routes.administration() }, { label: 'Territoires' }]

export default async function TerritoriesPage({ searchParams }: PageProps<'/administration/territoires'>) {
  const user = await requireUser()
  const { region: asked } = search.parse(await searchParams)
  const object = { type: 'route', id: routes.territories() } as const
  const region = await orOutOfPerimeter(user, object, () => regionAsked(user, asked))
  const [regions, territories, setting] = await Promise.all([
    regionsOf(user),
    region && territoriesOf(user, region.code),
    region && oneSetting(user, region.code, 'delegations'),
  ])
  const facts = [
    region ? `Région ${region.name} (${region.code})` : 'Aucune région choisie',
    'Départements, collectivités, délégations',
  ]
  return (
    <>
      <PageHeader title="Territoires" breadcrumb={breadcrumb} facts={facts} />
      <RegionChoice action={routes.territories()} regions={regions} current={region?.code} />
      {region && territories && setting && (
        <>
          <TerritoryTable territories={territories} delegations={delegationsIn(setting.held?.value)} />
          {setting.mayWrite && (
            <DelegationsForm
              held={delegationsIn(setting.held?.value)}
              change={{ regionCode: region.code, lastId: setting.lastId, day: setting.day }}
              action={setDelegationsAction}
            />
          )}
          <SettingHistory history={setting.history} day={setting.day} />
        </>
      )}
    </>
  )
}
