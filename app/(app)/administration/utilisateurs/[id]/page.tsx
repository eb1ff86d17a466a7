import type { Metadata } from 'next'
import { z } from 'zod'
import { AccessActions } from '@/components/accounts/access-actions'
import { AccessBadge } from '@/components/accounts/access-badge'
import { AccessEditor } from '@/components/accounts/access-editor'
import { AccessFacts } from '@/components/accounts/access-facts'
import { Delegations } from '@/components/accounts/delegations'
import { History } from '@/components/audit/history'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import * as write from '@/lib/accounts/actions'
import { roles } from '@/lib/accounts/model'
import { delegationsOf } from '@/lib/accounts/queries/delegations'
import { account } from '@/lib/accounts/queries/manage'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { eventsOf } from '@/lib/audit/queries'
import { routes } from '@/lib/core/routes'
import { accessChoices } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Compte' }

export default async function UserPage({ params, searchParams }: PageProps<'/administration/utilisateurs/[id]'>) {
  const user = await requireUser()
  const id = z.uuid().safeParse((await params).id)
  const found = id.success ? await account(user, id.data) : null
  if (!found) return outOfPerimeter(user, { type: 'account', id: (await params).id })
  const [choices, events, delegations] = await Promise.all([
    accessChoices(user),
    eventsOf(user, 'account', found.id),
    delegationsOf(user, found.id),
  ])
  const actions = {
    resend: write.resendInvitationAction,
    deactivate: write.deactivateAction,
    reactivate: write.reactivateAction,
  }
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
      {found.mayChange && <AccessEditor account={found} choices={choices} action={write.changeAccountAction} />}
      <Delegations account={found} delegations={delegations} transfer={write.transferDelegationsAction} />
      <History events={events} />
    </>
  )
}
