import type { Metadata } from 'next'
import { NewPasswordFields } from '@/components/accounts/new-password-fields'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { PasswordField } from '@/components/ui/password-field'
import { changePasswordAction } from '@/lib/accounts/actions'
import { roles } from '@/lib/accounts/model'
import { requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { readsPlans } from '@/lib/plan/policy'
import { establishmentsOf, regionsOf } from '@/lib/territory/queries'

export const metadata: Metadata = { title: 'Mon compte' }

export default async function AccountPage() {
  const user = await requireUser()
  const [regions, establishments] = await Promise.all([regionsOf(user), establishmentsOf(user)])
  const held = establishments.filter((e) => user.establishments.includes(e.finess))
  return (
    <>
      <PageHeader title="Mon compte" />
      <Facts
        items={[
          { label: 'Nom', value: user.name },
          { label: 'Adresse électronique', value: user.email },
          { label: 'Rôle', value: roles[user.role] },
          { label: 'Territoire', value: user.regionCode ? (regions[0]?.agency ?? user.regionCode) : 'France entière' },
          ...(held.length > 0 ? [{ label: 'Établissements', value: held.map((e) => e.name).join(', ') }] : []),
        ]}
      />
      <section className="section narrow">
        <h2>Notifications et courriels</h2>
        <p>Choisissez, sujet par sujet, ce qui vous est signalé et comment.</p>
        <div className="page-actions">
          <ButtonLink href={routes.noticePreferences()}>Choisir mes notifications</ButtonLink>
        </div>
      </section>
      {readsPlans(user) && (
        <section className="section narrow">
          <h2>Calendrier</h2>
          <p>Suivez les échéances du plan dans votre agenda, tenues à jour.</p>
          <div className="page-actions">
            <ButtonLink href={routes.calendarFeeds()}>Gérer mes abonnements</ButtonLink>
          </div>
        </section>
      )}
      <section className="section narrow">
        <h2>Changer de mot de passe</h2>
        <ActionForm action={changePasswordAction} submitLabel="Changer le mot de passe">
          <PasswordField name="currentPassword" label="Mot de passe actuel" required />
          <NewPasswordFields label="Nouveau mot de passe" help="Vos autres sessions seront fermées." />
        </ActionForm>
      </section>
    </>
  )
}
