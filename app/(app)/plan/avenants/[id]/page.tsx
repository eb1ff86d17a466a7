import type { Metadata } from 'next'
import { History } from '@/components/audit/history'
import { AvenantChanges } from '@/components/plan/avenants/avenant-changes'
import { AvenantDecision } from '@/components/plan/avenants/avenant-decision'
import { AvenantForce } from '@/components/plan/avenants/avenant-force'
import { ReviseAvenantForm } from '@/components/plan/avenants/avenant-form'
import { AvenantHeader } from '@/components/plan/avenants/avenant-header'
import { ChangeTools } from '@/components/plan/avenants/change-tools'
import { StepList } from '@/components/plan/avenants/step-list'
import { Section } from '@/components/plan/section'
import { EmptyState } from '@/components/ui/empty-state'
import { orOutOfPerimeter, requireUser } from '@/lib/accounts/session'
import { eventsOf } from '@/lib/audit/queries'
import { avenantStatuses } from '@/lib/plan/model'
import { canCreateAvenant } from '@/lib/plan/policy'
import { avenantPage } from '@/lib/plan/queries/avenant-page'

export const metadata: Metadata = { title: 'Avenant' }

export default async function AvenantPage({ params }: PageProps<'/plan/avenants/[id]'>) {
  const [{ id }, user] = await Promise.all([params, requireUser()])
  const page = await orOutOfPerimeter(user, { type: 'avenant', id }, () => avenantPage(user, id))
  const { plan, status, changes, obstacles } = page
  const site = { planCode: plan.code, avenantId: id }
  const mayEdit = status === 'preparation' && canCreateAvenant(user, plan)
  const events = await eventsOf(user, 'avenant', id)
  return (
    <div className="avenant-page">
      <AvenantHeader page={page} mayEdit={mayEdit} />
      <AvenantForce {...page} />
      <StepList steps={page.steps} words={avenantStatuses} ahead={status === 'preparation' ? ['adopte'] : []} />
      {mayEdit && <ReviseAvenantForm {...page} />}
      {changes.length === 0 && <EmptyState title="Cet avenant ne change rien encore" />}
      <AvenantChanges
        changes={changes}
        warnings={new Map(obstacles.map((one) => [one.changeId, one.sentence]))}
        tools={(change) => <ChangeTools change={change} site={site} mayEdit={mayEdit} />}
      />
      {mayEdit && (
        <Section title="Décision">
          <AvenantDecision {...page} />
        </Section>
      )}
      <History events={events} empty="Rien n’est encore arrivé à cet avenant." />
    </div>
  )
}
