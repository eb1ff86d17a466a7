import type { Metadata } from 'next'
import { PreferenceFields } from '@/components/notices/preference-fields'
import { ActionForm } from '@/components/ui/action-form'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/accounts/session'
import { routes } from '@/lib/core/routes'
import { choosePreferencesAction } from '@/lib/notices/actions'
import { ownPreferences } from '@/lib/notices/queries/preferences'

export const metadata: Metadata = { title: 'Mes notifications' }

export default async function NoticePreferencesPage() {
  const user = await requireUser()
  const preferences = await ownPreferences(user)
  return (
    <>
      <PageHeader
        title="Mes notifications"
        facts={[`Courriels envoyés à ${user.email}`]}
        breadcrumb={[{ label: 'Mon compte', href: routes.account() }, { label: 'Mes notifications' }]}
      />
      <p className="prose">
        Pour chaque sujet, choisissez comment vous êtes prévenu. Ce qui part par mail reste aussi lisible dans
        l’application, et vous n’êtes jamais prévenu de ce que vous avez fait vous-même.
      </p>
      <div className="section ways-form">
        <ActionForm action={choosePreferencesAction} submitLabel="Enregistrer mes choix">
          <PreferenceFields key={preferences.lockVersion} preferences={preferences} />
        </ActionForm>
      </div>
    </>
  )
}
