import type { Metadata } from 'next'
import { crumbs } from '@/components/plan/action-header'
import { AvenantChoice } from '@/components/plan/avenant-choice'
import { EditActionForm } from '@/components/plan/edit-action-form'
import { PageHeader } from '@/components/ui/page-header'
import { StateBadge } from '@/components/ui/state-badge'
import { orOutOfPerimeter, outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { canEditAction, needsAvenant } from '@/lib/plan/policy'
import { actionOnDay } from '@/lib/plan/queries/action'
import { avenantsOf } from '@/lib/plan/queries/avenants'
import { today } from '@/lib/server/clock'
import { offeredNames } from '@/lib/territory/queries/directory'

export const metadata: Metadata = { title: 'Modifier une action' }

export default async function EditActionPage({ params, searchParams }: PageProps<'/plan/actions/[id]/modifier'>) {
  const [{ id }, { avenant: asked }, user, day] = await Promise.all([params, searchParams, requireUser(), today()])
  const object = { type: 'action', id } as const
  const current = await orOutOfPerimeter(user, object, () => actionOnDay(user, id, day))
  if (!canEditAction(user, current.plan)) return outOfPerimeter(user, object)
  const [avenants, bodies] = await Promise.all([
    avenantsOf(user, current.plan),
    offeredNames(current.plan.regionCode, day),
  ])
  const chosen = avenants.find((one) => one.id === asked) ?? null
  const action = chosen
    ? await orOutOfPerimeter(user, object, () => actionOnDay(user, id, chosen.effectiveOn))
    : current
  const closed = needsAvenant(current.plan.status)
  const { plan, place, row } = action
  return (
    <>
      <PageHeader
        breadcrumb={[
          ...crumbs(plan, place, ''),
          { label: `Action ${row.number}`, href: routes.action(id) },
          { label: 'Modifier' },
        ]}
        title={row.title}
        facts={[<StateBadge key="state" state={current.row.state} />, `Action ${row.number}`]}
      />
      {closed && (
        <AvenantChoice actionId={id} planCode={plan.code} avenants={[...avenants].reverse()} chosen={chosen} />
      )}
      <EditActionForm
        key={chosen?.id ?? 'sans avenant'}
        row={{ ...row, state: current.row.state }}
        printedActors={action.rawActors ?? row.actors.join(' / ')}
        lockVersion={action.lockVersion}
        avenantId={chosen?.id ?? null}
        wordsOpen={!closed || chosen !== null}
        bodies={bodies}
      />
    </>
  )
}
