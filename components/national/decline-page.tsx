import { crumbs } from '@/components/plan/action-header'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { routes } from '@/lib/core/routes'
import type { DeclineFormModel } from '@/lib/plan/declination'
import { DeclineForm } from './decline-form'

/** Where one says what a programme or an action declines of the national plan. */
export function DeclinePage({ form: { source, plan, place, name, themes, shown } }: { form: DeclineFormModel }) {
  const programme = source.kind === 'programme'
  const back = programme ? routes.programme(source.id) : routes.action(source.id)
  return (
    <>
      <PageHeader
        breadcrumb={[
          ...crumbs(plan, programme ? place.slice(0, -1) : place, ''),
          { label: name, href: back },
          { label: 'Décliner le plan national' },
        ]}
        title={name}
        facts={['Choisissez les axes et les objectifs nationaux que vous déclinez']}
      />
      {themes.length === 0 ? (
        <EmptyState title="Le plan national n’est pas encore dans l’application">
          L’administrateur national le dépose dans les imports ; les déclinaisons se choisissent ensuite.
        </EmptyState>
      ) : (
        <DeclineForm source={source} themes={themes} shown={shown} />
      )}
    </>
  )
}
