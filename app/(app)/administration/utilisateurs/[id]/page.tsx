import type { Metadata } from 'next'
import { z } from 'zod'
import { AccessActions } from '@/components/accounts/access-actions'
import { AccessBadge } from '@/components/accounts/access-badge'
import { AccessFacts } from '@/components/accounts/access-facts'
import { AccessFields } from '@/components/accounts/access-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { changeAccountAction, deactivateAction, reactivateAction, resendInvitationAction } from '@/lib/accounts/actions'
import { roles } from '@/lib/accounts/model'
import { rolesToGive } from '@/lib/accounts/policy'
import { account, bodiesToGive } from '@/lib/accounts/queries/manage'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { establishmentsOf, regionsOf } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Compte' }

export default async function UserPage({ params, searchParams }: PageProps<'/administration/utilisateurs/[id]'>) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const found = id.success ? await account(user, id.data) : null
  if (!found) return outOfPerimeter(user, { type: 'account', id: (await params).id })
  const [regions, establishments, bodies] = await Promise.all([regionsOf(user), establishmentsOf(user), bodiesToGive()])
  const choices = {
    roles: rolesToGive(user),
    regions,
    establishments,
    bodies,
    national: user.role === 'national_admin',
  }
  const actions = { resend: resendInvitationAction, deactivate: deactivateAction, reactivate: reactivateAction }
  return (
    <>
      <PageHeader
        title={found.name}
        state={<AccessBadge state={found.state} />}
        facts={[roles[found.role], found.email]}
        breadcrumb={[{ label: 'Utilisateurs', href: routes.users() }, { label: found.name }]}
        actions={found.mayChange && <AccessActions account={found} actions={actions} />}
      />
      {(await searchParams).avis === 'invitation' && <Notice tone="success" title="L’invitation est partie." live />}
      <AccessFacts account={found} />
      {found.mayChange && (
        <section className="section narrow">
          <h2>Changer l’accès</h2>
          <ActionForm action={changeAccountAction} submitLabel="Enregistrer l’accès">
            <input type="hidden" name="id" value={found.id} />
            <input type="hidden" name="lockVersion" value={found.lockVersion} />
            <AccessFields choices={choices} values={found} />
          </ActionForm>
        </section>
      )}
    </>
  )
}
