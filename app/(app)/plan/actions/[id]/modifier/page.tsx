import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { crumbs } from '@/components/plan/action-header'
import { AvenantChoice } from '@/components/plan/avenants/avenant-choice'
import { EditActionForm } from '@/components/plan/edit-action-form'
import { PageHeader } from '@/components/ui/page-header'
import { StateBadge } from '@/components/ui/state-badge'
import { orOutOfPerimeter, outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { canEditAction, needsAvenant } from '@/lib/plan/policy'
import { actionOnDay } from '@/lib/plan/queries/action'
import { allAvenantsOf } from '@/lib/plan/queries/avenants'
import { today } from '@/lib/server/clock'
import { offeredNames } from '@/lib/territory/queries/directory'

export const metadata: Metadata = { title: 'Modifier une action' }

export default async function EditActionPage({ params, searchParams }: PageProps<'/plan/actions/[id]/modifier'>) {
  const [{ id }, { avenant: asked }, user, day] = await Promise.all([params, searchParams, requireUser(), today()])
  const object = { type: 'action', id } as const
  const action = await orOutOfPerimeter(user, object, () => actionOnDay(user, id, day))
  const { plan, place, row } = action
  if (!canEditAction(user, plan)) return outOfPerimeter(user, object)
  const [all, bodies] = await Promise.all([allAvenantsOf(user, plan), offeredNames(plan.regionCode, day)])
  const prepared = all.filter((one) => one.status === 'preparation')
  const through = (avenantId: string) =>
    routes.gesture('modifier', { planCode: plan.code, avenantId }, { object: 'action', id })
  const chosen = prepared.find((one) => one.id === asked)
  // The words of an arrêté plan change where its structure does.
  if (chosen) redirect(through(chosen.id))
  const closed = needsAvenant(plan.status)
  return (
    <>
      <PageHeader
        breadcrumb={[
          ...crumbs(plan, place, ''),
          { label: `Action ${row.number}`, href: routes.action(id) },
          { label: 'Modifier' },
        ]}
        title={row.title}
        facts={[<StateBadge key="state" state={row.state} />, `Action ${row.number}`]}
      />
      {closed && <AvenantChoice planCode={plan.code} avenants={prepared} through={through} />}
      <EditActionForm
        row={row}
        printedActors={action.rawActors ?? row.actors.join(' / ')}
        lockVersion={action.lockVersion}
        wordsOpen={!closed}
        bodies={bodies}
      />
    </>
  )
}
