import type { Metadata } from 'next'
import { z } from 'zod'
import { AccessActions } from '@/components/accounts/access-actions'
import { AccessBadge } from '@/components/accounts/access-badge'
import { AccessEditor } from '@/components/accounts/access-editor'
import { AccessFacts } from '@/components/accounts/access-facts'
import { History } from '@/components/audit/history'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { changeAccountAction, deactivateAction, reactivateAction, resendInvitationAction } from '@/lib/accounts/actions'
import { roles } from '@/lib/accounts/model'
import { rolesToGive } from '@/lib/accounts/policy'
import { account, bodiesToGive } from '@/lib/accounts/queries/manage'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { eventsOf } from '@/lib/audit/queries'
import { routes } from '@/lib/core/routes'
import { establishmentsOf, regionsOf } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Compte' }

export default async function UserPage({ params, searchParams }: PageProps<'/administration/utilisateurs/[id]'>) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const found = id.success ? await account(user, id.data) : null
  if (!found) return outOfPerimeter(user, { type: 'account', id: (await params).id })
  const [regions, establishments, bodies, events] = await Promise.all([
    regionsOf(user),
    establishmentsOf(user),
    bodiesToGive(),
    eventsOf(user, 'account', found.id),
  ])
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
        breadcrumb={[
          { label: 'Administration', href: routes.administration() },
          { label: 'Utilisateurs', href: routes.users() },
          { label: found.name },
        ]}
        actions={found.mayChange && <AccessActions account={found} actions={actions} />}
      />
      {(await searchParams).avis === 'invitation' && <Notice tone="success" title="L’invitation est partie." live />}
      <AccessFacts account={found} />
      {found.mayChange && <AccessEditor account={found} choices={choices} action={changeAccountAction} />}
      <History events={events} />
    </>
  )
}
