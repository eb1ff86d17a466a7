import type { Metadata } from 'next'
import { NewPlanForm } from '@/components/plan/structure/new-plan-form'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { canOpenNewPlan } from '@/lib/plan/policy'
import { newPlanProposal } from '@/lib/plan/queries/new-plan'

export const metadata: Metadata = { title: 'Nouveau plan' }

export default async function NewPlanPage({ searchParams }: PageProps<'/plan/nouveau'>) {
  const [{ suite }, user] = await Promise.all([searchParams, requireUser()])
  if (!canOpenNewPlan(user)) return outOfPerimeter(user, { type: 'route', id: routes.newPlan() })
  const proposal = await newPlanProposal(user, typeof suite === 'string' ? suite : undefined)
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: 'Plan', href: routes.plan() }, { label: 'Nouveau plan' }]}
        title="Nouveau plan"
        facts={['il commence comme projet ; ses programmes, chantiers et actions s’ajoutent ensuite']}
        actions={<ButtonLink href={routes.imports()}>Importer un tableau</ButtonLink>}
      />
      <NewPlanForm proposal={proposal} />
    </>
  )
}
