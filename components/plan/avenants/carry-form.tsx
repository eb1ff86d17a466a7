import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { SelectField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { StateBadge } from '@/components/ui/state-badge'
import { TabLinks } from '@/components/ui/tab-links'
import { Table, Td, Th } from '@/components/ui/table'
import { routes } from '@/lib/core/routes'
import { carryActions } from '@/lib/plan/actions/life'
import type { PlanStatus, ProgressState } from '@/lib/plan/model'
import { needsAvenant } from '@/lib/plan/policy'
import { PlanForm } from '../plan-form'
import { CarryChoice } from './carry-choice'

type Target = { id: string; code: string; title: string; status: PlanStatus }
type Props = {
  page: {
    plan: { id: string; code: string; status: PlanStatus }
    targets: readonly Target[]
    actions: readonly { id: string; name: string; state: ProgressState; place: string; carriedTo: readonly string[] }[]
    prepared: readonly { id: string; number: number; planId: string }[]
  }
  target: Target | undefined
}

/** Chooses the plan that follows and the actions it takes up; what is already carried there says so. */
export function CarryForm({ page, target }: Props) {
  const { plan, targets, actions } = page
  const create = <ButtonLink href={routes.newPlan(plan.code)}>Créer le plan suivant</ButtonLink>
  if (plan.status !== 'arrete' && plan.status !== 'clos')
    return <EmptyState title="Ce plan n’a pas été arrêté : il n’y a rien à reprendre" />
  if (actions.length === 0) return <EmptyState title="Ce plan ne laisse aucune action inachevée" />
  if (!target)
    return (
      <EmptyState title="Aucun plan ne suit encore celui-ci" actions={create}>
        Créez-le, puis revenez choisir les actions à y reprendre.
      </EmptyState>
    )
  const through = needsAvenant(target.status) ? page.prepared.filter((one) => one.planId === target.id) : null
  const [only, ...others] = through ?? []
  const closed = through !== null && only === undefined
  return (
    <>
      <TabLinks
        label="Plan qui reprend les actions"
        current={routes.carry(plan.code, target.code)}
        tabs={targets.map((one) => ({ href: routes.carry(plan.code, one.code), label: one.title }))}
      />
      <p className="page-actions">{create}</p>
      {closed && (
        <Notice tone="warn" title="Ce plan est arrêté">
          Il reprend des actions par un avenant : préparez-en un dans la vie de ce plan.
        </Notice>
      )}
      {!closed && (
        <PlanForm
          action={carryActions}
          wide
          submitLabel="Reprendre les actions choisies"
          values={{ planId: plan.id, toPlanId: target.id, ...(through ? {} : { avenantId: '' }) }}
        >
          {through && (
            <SelectField
              name="avenantId"
              label="Par quel avenant de ce plan"
              required
              options={through.map((one) => ({ value: one.id, label: `Avenant n° ${one.number}` }))}
              {...(only && others.length === 0 ? { defaultValue: only.id } : { emptyLabel: 'Choisissez un avenant' })}
              help="Ce plan est arrêté : les actions reprises y entrent avec cet avenant, une fois adopté."
            />
          )}
          <Table caption="Actions inachevées" captionHidden minWidth={640}>
            <thead>
              <tr>
                <Th>Action</Th>
                <Th>État</Th>
                <Th>Où elle ira</Th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action.id}>
                  <th scope="row">
                    <CarryChoice id={action.id} name={action.name} done={action.carriedTo.includes(target.code)} />
                  </th>
                  <Td>
                    <StateBadge state={action.state} />
                  </Td>
                  <Td>{action.place}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </PlanForm>
      )}
    </>
  )
}
