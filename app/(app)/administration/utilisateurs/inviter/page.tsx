import type { Metadata } from 'next'
import { AccessFields } from '@/components/accounts/access-fields'
import { ActionForm } from '@/components/ui/action-form'
import { TextField } from '@/components/ui/field'
import { PageHeader } from '@/components/ui/page-header'
import { inviteAction } from '@/lib/accounts/actions'
import { canManageAccounts } from '@/lib/accounts/policy'
import { outOfPerimeter, requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { accessChoices } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Inviter une personne' }

export default async function InvitePage() {
  const user = await requireUser()
  if (!canManageAccounts(user)) return outOfPerimeter(user, { type: 'route', id: routes.inviteUser() })
  const choices = await accessChoices(user)
  return (
    <>
      <PageHeader
        title="Inviter une personne"
        facts={['Elle reçoit un courriel et choisit son mot de passe dans les 7 jours']}
        breadcrumb={[
          { label: 'Administration', href: routes.administration() },
          { label: 'Utilisateurs', href: routes.users() },
          { label: 'Inviter une personne' },
        ]}
      />
      <div className="narrow">
        <ActionForm action={inviteAction} submitLabel="Envoyer l’invitation" cancelHref={routes.users()}>
          <TextField name="email" label="Adresse électronique" type="email" autoComplete="off" required />
          <AccessFields choices={choices} />
        </ActionForm>
      </div>
    </>
  )
}
