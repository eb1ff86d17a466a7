import { ButtonLink } from '@/components/ui/button'
import { DateField } from '@/components/ui/field'
import { FilterBar } from '@/components/ui/filter-bar'
import { PageHeader } from '@/components/ui/page-header'
import { TabLinks } from '@/components/ui/tab-links'
import { plural } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'
import { axesOf } from '@/lib/plan/national'
import { type NationalAddress, type NationalView, nationalQuery, nationalViews } from '@/lib/plan/national-address'
import type { NationalPage } from '@/lib/plan/national-page'
import { RegionField } from './region-field'

type Props = { page: NationalPage; address: NationalAddress }

/** What the national plan is, its views, and the day it is read on. */
export function NationalHeader({ page, address }: Props) {
  const { plan, themes, view, everywhere } = page
  const axes = axesOf(themes)
  const objectives = axes.reduce((sum, { axis }) => sum + axis.objectives.length, 0)
  const href = (of: NationalView) => routes.nationalPlan(nationalQuery({ ...address, view: of, onlyMissing: false }))
  const shown = (Object.keys(nationalViews) as NationalView[]).filter((of) => of !== 'regions' || everywhere)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan() }, { label: 'Plan national' }]}
        title={plan.title}
        facts={[
          plural(themes.length, 'thème'),
          plural(axes.length, 'axe prioritaire', 'axes prioritaires'),
          plural(objectives, 'objectif'),
        ]}
        actions={
          <ButtonLink
            href={routes.planTable(plan.code, view === 'economies' ? 'economies' : 'actions', page.on)}
            download
          >
            Exporter en CSV
          </ButtonLink>
        }
      />
      <TabLinks
        label="Vues du plan national"
        current={href(view)}
        tabs={shown.map((of) => ({ href: href(of), label: nationalViews[of] }))}
      />
      <FilterBar action={routes.nationalPlan()} label="Jour de lecture" submitLabel="Lire">
        {view !== 'couverture' && <input type="hidden" name="vue" value={view} />}
        {address.onlyMissing && <input type="hidden" name="montrer" value="non-declines" />}
        <DateField key={page.on} name="au" label="Plan lu au" defaultValue={page.on} />
        {page.coverage && <RegionField coverage={page.coverage} />}
      </FilterBar>
    </>
  )
}
